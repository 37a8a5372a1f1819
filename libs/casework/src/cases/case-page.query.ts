import {
  entryMarks,
  type AppointmentKind,
  type AppointmentOutcome,
  type BirthDate,
  type BookingState,
  type CarrierKind,
  type ConsentMethod,
  type CorrectionProposal,
  type Day,
  type KeptEntryKind,
  type Funder,
  type InterpreterKind,
  type MemberFacts,
  type Presence,
  type PublicVerdict,
  type Referrer,
  type SafeContact,
  type ScreeningOutcome,
  type ScreeningReference,
} from '#domain';
import { namedQuery } from '#platform/named-query';
import { liveFirst } from './case-facts.query';

/** What a case page shows besides the facts: the words that rules never need. */
export interface CasePageRow {
  office: { id: string; name: string };
  caseworker: { id: string; name: string };
  contact: SafeContact & { version: number };
  flyBy: Day | null;
  people: Person[];
  consents: Declaration[];
  screenings: Screening[];
  booking: Booking | null;
  entries: SignedEntry[];
  appointments: Appointment[];
  correction: Correction | null;
  mergedInto: { id: string; number: string } | null;
}

export interface Person {
  id: string;
  version: number;
  principal: boolean;
  familyName: string;
  givenNames: string;
  sex: MemberFacts['sex'];
  birth: BirthDate;
  nationality: string | null;
  language: string;
  inMorocco: boolean;
  wishesToReturn: boolean;
  earlierReturnYear: number | null;
}

export interface Declaration {
  memberId: string;
  on: Day;
  formVersion: string;
  language: string;
  method: ConsentMethod;
  interpreter: string | null;
  interpreterKind: InterpreterKind | null;
  witness: string | null;
  place: string;
  referrer: Referrer;
  present: Presence[];
  guardian: string | null;
  held: boolean;
}

export interface Screening {
  id: string;
  reference: ScreeningReference;
  on: Day;
  policy: string;
  outcome: ScreeningOutcome;
  byName: string;
  verdict: PublicVerdict;
}

export interface Booking {
  id: string;
  version: number;
  state: BookingState;
  carrier: CarrierKind;
  seats: number;
  funder: Funder;
  attempt: number;
  requestedAt: string;
  flight: { locator: string; flightNumber: string; from: string; to: string; departsAt: string; departsOn: Day } | null;
  tickets: { memberId: string; number: string | null }[];
}

/** What was done for the departure conditions, in the order of recording. */
export interface SignedEntry {
  id: string;
  kind: KeptEntryKind;
  memberId: string | null;
  on: Day;
  authorId: string;
  byName: string | null;
  detail: Record<string, unknown>;
}

export interface Appointment {
  id: string;
  memberId: string | null;
  kind: AppointmentKind;
  at: string;
  on: Day;
  place: string | null;
  outcome: AppointmentOutcome | null;
}

/** A correction of the departure that waits for a second person. */
export interface Correction extends Omit<CorrectionProposal, 'proposedById' | 'memberIds'> {
  memberIds: string[];
  byName: string;
}

export const casePage = namedQuery<CasePageRow>(
  'case-page',
  `SELECT json_build_object('id', o.id, 'name', o.name) AS office, json_build_object('id', a.id, 'name', a.full_name) AS caseworker,
    json_build_object('version', c.contact_version, 'phone', c.phone, 'mayCall', c.may_call, 'mayLeaveMessage', c.may_leave_message,
      'otherContact', CASE WHEN c.other_name IS NOT NULL THEN json_build_object('name', c.other_name, 'phone', c.other_phone,
        'relation', c.other_relation, 'mayCall', c.may_call_other) END, 'callTimes', c.call_times) AS contact, c.fly_by AS "flyBy",
    coalesce((SELECT json_agg(json_build_object(
        'id', m.id, 'version', m.version, 'principal', m.principal, 'familyName', m.family_name, 'givenNames', m.given_names, 'sex', m.sex,
        'birth', json_build_object('from', m.birth_from, 'to', m.birth_to, 'precision', m.birth_precision),
        'nationality', m.nationality, 'language', m.language, 'inMorocco', m.in_morocco, 'wishesToReturn', m.wishes_to_return, 'earlierReturnYear', m.earlier_return_year
      ) ORDER BY m.principal DESC, m.id) FROM member m WHERE m.case_id = c.id), '[]') AS people,
    coalesce((SELECT json_agg(json_build_object('memberId', k.member_id, 'on', k.given_on, 'formVersion', k.form_version, 'language', k.language,
        'method', k.method, 'interpreter', k.interpreter, 'interpreterKind', k.interpreter_kind, 'witness', k.witness, 'place', k.place,
        'referrer', k.referrer, 'present', k.present, 'guardian', k.guardian, 'held', k.held) ORDER BY k.recorded_at)
      FROM consent k WHERE k.case_id = c.id AND k.revoked_on IS NULL), '[]') AS consents,
    coalesce((SELECT json_agg(json_build_object('id', d.id, 'reference', d.reference, 'on', d.decided_on, 'policy', d.policy, 'outcome', d.outcome,
        'byName', s.full_name, 'verdict', d.open_verdict) ORDER BY d.recorded_at)
      FROM screening_decision d LEFT JOIN staff_account s ON s.id = d.decided_by_id WHERE d.case_id = c.id), '[]') AS screenings,
    (SELECT json_build_object('id', b.id, 'version', b.version, 'state', b.state, 'carrier', b.carrier, 'seats', b.seats, 'funder', b.funder, 'attempt', b.attempt,
        'requestedAt', b.requested_at,
        'flight', CASE WHEN b.locator IS NOT NULL THEN json_build_object('locator', b.locator, 'flightNumber', b.flight_number,
          'from', b.departs_from, 'to', b.arrives_at, 'departsAt', b.departs_at, 'departsOn', b.departs_on) END,
        'tickets', (SELECT json_agg(json_build_object('memberId', p.member_id, 'number', p.ticket_number) ORDER BY p.member_id)
          FROM booking_passenger p WHERE p.booking_id = b.id))
      FROM flight_booking b WHERE b.case_id = c.id ORDER BY ${liveFirst}, b.id DESC LIMIT 1) AS booking,
    coalesce((SELECT json_agg(json_build_object('id', e.id, 'kind', e.kind, 'memberId', e.member_id, 'on', e.occurred_on, 'authorId', e.author_id,
        'byName', s.full_name, 'detail', e.detail) ORDER BY e.seq)
      FROM case_entry e LEFT JOIN staff_account s ON s.id = e.author_id
      WHERE e.case_id = c.id AND e.kind NOT IN (${entryMarks.map((kind) => `'${kind}'`).join(', ')})), '[]') AS entries,
    coalesce((SELECT json_agg(json_build_object('id', p.id, 'memberId', p.member_id, 'kind', p.kind, 'at', p.at, 'on', p.on_day, 'place', p.place,
        'outcome', p.outcome) ORDER BY p.at, p.id) FROM appointment p WHERE p.case_id = c.id), '[]') AS appointments,
    (SELECT json_build_object('id', w.id, 'memberIds', w.member_ids, 'reason', w.reason, 'departedOn', w.departed_on, 'on', w.proposed_on, 'byName', s.full_name)
      FROM departure_correction w JOIN staff_account s ON s.id = w.proposed_by_id WHERE w.case_id = c.id AND w.decided_on IS NULL) AS correction,
    (SELECT json_build_object('id', i.id, 'number', i.number) FROM return_case i WHERE i.id = c.merged_into) AS "mergedInto"
  FROM return_case c JOIN office o ON o.id = c.office_id JOIN staff_account a ON a.id = c.caseworker_id WHERE c.id = $1`,
);
