/**
 * What the application's role may do, table by table; whatever is missing here it may not. Re-applied after every migration.
 * History, secret files, ledger and departure facts can be added to, never changed: only the mark `folded` may move.
 */
export const grants: Record<string, string> = {
  organisation: 'SELECT, INSERT',
  office: 'SELECT, INSERT',
  staff_account: 'SELECT, INSERT, UPDATE',
  staff_session: 'SELECT, INSERT, UPDATE',
  return_case: 'SELECT, INSERT, UPDATE',
  member: 'SELECT, INSERT, UPDATE',
  parental_link: 'SELECT, INSERT',
  member_milestone: 'SELECT, INSERT, UPDATE (voided)',
  consent: 'SELECT, INSERT',
  case_history: 'SELECT, INSERT',
  case_entry: 'SELECT, INSERT',
  case_note: 'SELECT, INSERT',
  appointment: 'SELECT, INSERT, UPDATE (outcome, outcome_on)',
  departure_correction: 'SELECT, INSERT, UPDATE (decided_by_id, approved, decided_on)',
  case_task: 'SELECT, INSERT, DELETE',
  case_step_span: 'SELECT, INSERT, UPDATE (until)',
  access_log: 'SELECT, INSERT',
  screening_decision: 'SELECT, INSERT',
  intake_switch: 'SELECT, INSERT',
  screening_policy: 'SELECT, INSERT, UPDATE (valid_to)',
  programme_limits: 'SELECT, INSERT',
  travel_restriction: 'SELECT, INSERT, UPDATE (ended_on, ended_by_id)',
  projection_run: 'SELECT, INSERT, UPDATE (total, done, last_case_id, moved_at, finished_at)',
  exceptional_admission: 'SELECT, INSERT',
  secret_health: 'SELECT, INSERT',
  secret_trafficking: 'SELECT, INSERT',
  secret_asylum: 'SELECT, INSERT',
  secret_minors: 'SELECT, INSERT',
  contingent: 'SELECT, INSERT, UPDATE (reserved, flown, forfeited)',
  contingent_entry: 'SELECT, INSERT',
  flight_booking: 'SELECT, INSERT, UPDATE',
  booking_passenger: 'SELECT, INSERT, UPDATE (ticket_number)',
  // the criteria of a departure can be written, not read: a date, a sex and an origin would name the person
  departure_fact: 'INSERT, UPDATE (folded), SELECT (id, departed_on, delta, sex, age_band, nationality, funder, route_kind, folded)',
  annual_departures: 'SELECT, INSERT, UPDATE',
  published_figure: 'SELECT, INSERT',
  live_figures: 'SELECT, INSERT',
  outbox: 'SELECT, INSERT, UPDATE (sent_at), DELETE',
  idempotency_key: 'SELECT, INSERT, DELETE',
};

/** Functions the application may call: those that run as their owner and apply the scope themselves. */
export const functionGrants = [
  'next_case_sequence(integer)',
  'similar_people(text, integer)',
  'due_outlooks(date, integer)',
  'waiting_bookings(interval, integer)',
  'move_members(uuid, uuid, uuid[])',
  'programme_of(uuid)',
  'open_cases(uuid, integer)',
  'count_open_cases()',
  'waiting_projections(interval, integer)',
  'waitlist_position(uuid)',
];
