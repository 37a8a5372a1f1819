import { historyOf, type ChangeKind } from '#domain';
import type { HistoryEntry } from '../../api/types';
import { codeWords, type CodeRoom } from '../../i18n/code-words';
import { consulateWords } from '../../i18n/consulate-words';
import type { ReferenceWords } from '../../i18n/reference';
import { fieldWords, type NameOf } from '../../i18n/refusal-words';
import type { Words } from '../../i18n/words';

/** The catalogue's room for the reason of each kind of change; their codes are the domain's. */
const reasons: Partial<Record<ChangeKind, CodeRoom>> = {
  'booking-cancelled': 'cancellationReason',
  withdrawn: 'withdrawalReason',
  'member-removed': 'removalReason',
  suspended: 'suspensionReason',
  closed: 'closureReason',
  reopened: 'reopeningReason',
  'document-refused': 'documentRefusalReason',
  'departure-correction-proposed': 'departureCorrectionReason',
  'departure-corrected': 'departureCorrectionReason',
};

const outcomes: Partial<Record<ChangeKind, CodeRoom>> = {
  screened: 'outcome',
  'document-interview': 'interviewOutcome',
  'contact-attempted': 'contactOutcome',
  'appointment-closed': 'appointmentOutcome',
};

/** An entry of the history in the reader's words. What a newer server may add is called "other event". */
export function historyWords(words: Words, { kind, params }: HistoryEntry, nameOf: NameOf, reference: ReferenceWords): string {
  if (!isKnown(kind)) return words.t('history.other');
  const spoken = {
    ...speakers(words, kind, params, nameOf),
    consulate: consulateWords(words.t, reference, String(params.consulate ?? '')),
  };
  const said = (key: string): string => words.t(`history.${key}` as 'history.admitted', spoken);
  return [...sentences(kind, params).map(said), ...fell(words, params)].join(' · ');
}

/** Another case that the entry speaks of: split off, or merged. */
export function otherCaseOf({ params }: HistoryEntry): string | undefined {
  return typeof params.case === 'string' ? params.case : undefined;
}

function isKnown(kind: string): kind is ChangeKind {
  return kind in historyOf;
}

/** Most kinds have one sentence; some say something else when their parameters do. */
function sentences(kind: ChangeKind, params: HistoryEntry['params']): string[] {
  if (kind === 'consented' && params.held === true) return ['consented-held'];
  if (kind === 'member-added' && params.newborn === true) return ['newborn-added'];
  if (kind === 'withdrawn') return ['withdrawn-people'];
  if (kind === 'permit-answered') return answered(params);
  return [kind];
}

/** All granted, all refused, or both. */
function answered({ granted, refused }: HistoryEntry['params']): string[] {
  if (!listOf(refused).length) return ['permit-granted'];
  return listOf(granted).length ? ['permit-answered'] : ['permit-refused'];
}

/** What fell with it: said after the sentence. */
function fell({ t, list }: Words, params: HistoryEntry['params']): string[] {
  const booking = typeof params.booking === 'string' && 'recalled' in params;
  const recalled = listOf(params.recalled).map((code) => codeWords(t, 'recipient', code));
  return [
    ...(booking ? [t('history.fell', { seats: t('count.seats', { count: Number(params.seats) }) })] : []),
    ...(recalled.length ? [t('history.recalled', { recipients: list(recalled) })] : []),
  ];
}

/** Every value that a sentence may use, in the reader's words. */
function speakers(words: Words, kind: ChangeKind, params: HistoryEntry['params'], nameOf: NameOf): Record<string, string | number> {
  const { t, list } = words;
  const text = (name: string): string => String(params[name] ?? '');
  const day = (name: string): string => (text(name) ? words.day(text(name)) : t('state.unknown'));
  const code = (room: CodeRoom | undefined, name: string): string => (room && text(name) ? codeWords(t, room, text(name)) : text(name));
  const person = (id: string): string => nameOf(id) ?? t('case.someone');
  const people = ['members', 'granted', 'refused'].flatMap((name) => listOf(params[name]));
  const counted = kind === 'departed' || kind === 'arrived' ? t('count.persons', { count: people.length }) : undefined;
  return {
    member: person(text('member')),
    people: counted ?? (people.length ? list(people.map(person)) : t('field.household')),
    count: kind === 'registered' ? people.length : t('count.persons', { count: people.length }),
    seats: t('count.seats', { count: Number(params.seats ?? 0) }),
    reference: code('screeningReference', 'reference'),
    outcome: code(outcomes[kind], 'outcome'),
    reason: code(reasons[kind], 'reason'),
    funder: code('funder', 'funder'),
    document: code('documentType', 'documentType'),
    means: code('contactMeans', 'means'),
    appointment: code('appointmentKind', 'appointment'),
    referral: code('referral', 'referral'),
    recipients: list(listOf(params.recipients).map((recipient) => codeWords(t, 'recipient', recipient))),
    answer: t(params.agreed === true ? 'decision.agreed-yes' : 'decision.agreed-no'),
    attempt: text('attempt'),
    departsOn: day('departsOn'),
    on: day('on'),
    fields: list(listOf(params.fields).map((field) => fieldWords(words, field))),
  };
}

function listOf(value: HistoryEntry['params'][string] | undefined): readonly string[] {
  return Array.isArray(value) ? value : [];
}
