import type { CaseView } from '../../../api/types';
import type { Field, FieldOf, Values } from './field';
import { open } from './people';

/** What a form shows at first: the person who was asked about, else those for whom the condition is still open. */
export function startValues(fields: readonly Field[], view: CaseView, asked: { memberId: string | null; appointmentId?: string }): Values {
  const chosen = fields.find((field): field is FieldOf<'member'> => field.kind === 'member');
  const memberId = (chosen ? firstOf(chosen, view, asked.memberId) : asked.memberId) ?? '';
  return Object.fromEntries(fields.map((field) => [field.name, startOf(field, view, memberId, asked)]));
}

function startOf(field: Field, view: CaseView, memberId: string, asked: { memberId: string | null; appointmentId?: string }): unknown {
  if (field.start) return field.start(view, memberId);
  switch (field.kind) {
    case 'member':
      return memberId;
    case 'members':
      return preselected(field, view, asked.memberId);
    case 'choices':
      return [];
    case 'check':
      return false;
    case 'appointment':
      return asked.appointmentId ?? firstAppointment(view, asked.memberId);
    case 'each':
      return rows(field, view, asked.memberId);
    case 'choice':
    case 'decision':
    case 'day':
    case 'instant':
    case 'text':
    case 'long-text':
    case 'language':
    case 'consent-form':
    case 'consulate':
    case 'caseworker':
    case 'case':
      return '';
  }
}

function firstOf(field: FieldOf<'member'>, view: CaseView, asked: string | null): string | undefined {
  const people = field.of(view);
  if (people.some(({ id }) => id === asked)) return asked!;
  if (field.household) return '';
  return (open(view, people, field.gate)[0] ?? people[0])?.id;
}

function preselected(field: FieldOf<'members' | 'each'>, view: CaseView, asked: string | null): string[] {
  const people = field.of(view);
  if (people.some(({ id }) => id === asked)) return [asked!];
  if (field.kind === 'members' && field.nobody) return [];
  return open(view, people, field.gate).map(({ id }) => id);
}

function rows(field: FieldOf<'each'>, view: CaseView, asked: string | null): Values {
  const chosen = preselected(field, view, asked);
  return Object.fromEntries(
    field
      .of(view)
      .map(({ id }) => [id, { ...startValues(field.fields, view, { memberId: id }), include: field.all === true || chosen.includes(id) }]),
  );
}

function firstAppointment({ appointments }: CaseView, memberId: string | null): string {
  const still = appointments.filter(({ outcome }) => outcome === null);
  return (still.find((each) => each.memberId === memberId) ?? still[0])?.id ?? '';
}
