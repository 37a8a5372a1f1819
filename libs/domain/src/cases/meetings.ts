/** How somebody was sought. */
export const contactMeans = ['phone', 'message', 'visit', 'third-party'] as const;
export type ContactMeans = (typeof contactMeans)[number];

export const contactOutcomes = ['reached', 'no-answer', 'number-unknown', 'moved-away'] as const;
export type ContactOutcome = (typeof contactOutcomes)[number];

export const appointmentKinds = [
  'counselling',
  'medical',
  'protection',
  'consulate',
  'document-pick-up',
  'departure-briefing',
  'other',
] as const;
export type AppointmentKind = (typeof appointmentKinds)[number];

export const appointmentOutcomes = ['kept', 'missed', 'cancelled'] as const;
export type AppointmentOutcome = (typeof appointmentOutcomes)[number];
