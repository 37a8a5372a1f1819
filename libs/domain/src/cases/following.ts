import { refuse } from './refusals';
import type { Rule } from './rule';

/** Whether the caseworker and the office exist and belong together is looked up by the service. */
export const assignRule: Rule<'assign'> = {
  decide: ({ caseworkerId }) => ({ kind: 'assigned', caseworkerId }),
};

export const transferRule: Rule<'transfer'> = {
  decide: ({ officeId, caseworkerId }) => ({ kind: 'transferred', officeId, caseworkerId }),
};

/** Nothing goes on for the moment, for a coded reason; whoever wants to leave may do so all the same. */
export const suspendRule: Rule<'suspend'> = {
  decide: ({ reason }) => ({ kind: 'suspended', reason }),
};

export const resumeRule: Rule<'resume'> = {
  may: ({ suspended }) => (suspended ? undefined : refuse('case-not-suspended')),
  decide: () => ({ kind: 'resumed' }),
};

export const addNoteRule: Rule<'add-note'> = {
  decide: ({ noteId }) => ({ kind: 'noted', noteId }),
};

/** Today or later, with one person or the household. */
export const planAppointmentRule: Rule<'plan-appointment'> = {
  decide: ({ appointmentId, memberId, kind, on }, facts, _actor, { day }) => {
    if (memberId !== null && !facts.members.some(({ id }) => id === memberId)) return refuse('member-unknown', { member: memberId });
    if (on < day) return refuse('day-not-possible', { day: on });
    return { kind: 'appointment-planned', appointmentId, memberId, appointment: kind, on };
  },
};

export const closeAppointmentRule: Rule<'close-appointment'> = {
  may: ({ appointments }) => (appointments.length ? undefined : refuse('appointment-unknown')),
  decide: ({ appointmentId, outcome }, facts) =>
    facts.appointments.some(({ id }) => id === appointmentId)
      ? { kind: 'appointment-closed', appointmentId, outcome }
      : refuse('appointment-unknown'),
};
