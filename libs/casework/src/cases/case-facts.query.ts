import { bookingStates, isLive, type CaseFacts } from '#domain';
import { namedQuery } from '#platform/named-query';
import { programmeFacts, programmeFactsOf, type DecidedProgramme } from './programme.query';

/** A case has one live booking at most; it comes before any that ended, whatever the ids' clocks say. */
export const liveFirst = `(b.state IN (${bookingStates
  .filter(isLive)
  .map((state) => `'${state}'`)
  .join(', ')})) DESC`;

export interface CaseFactsRow extends Omit<CaseFacts, 'protected' | 'programme'> {
  programme: DecidedProgramme | null;
}

/** The facts as the rules read them: what the programme has not decided is built in, the secret files are closed. Links bind people on the case alone. */
export function factsFrom(row: CaseFactsRow): CaseFacts {
  const here = (id: string) => row.members.some((member) => member.id === id);
  const links = row.links.filter(({ childId, adultId }) => here(childId) && here(adultId));
  return { ...row, links, programme: programmeFactsOf(row.programme), protected: null };
}

/** The case row first, in every command (lock order: cases by id → contingent → history). No row: it does not exist or is not in reach. */
export const lockCase = namedQuery<{ id: string }>('case-lock', 'SELECT id FROM return_case WHERE id = $1 FOR UPDATE');

/** Everything the rules may look at, except what lies in the secret files, of the cases that `which` names. */
const factsOf = (which: string) =>
  `SELECT c.id, c.number, c.organisation_id AS "organisationId", c.office_id AS "officeId", c.caseworker_id AS "caseworkerId",
    c.registered_by_id AS "registeredById", c.registered_on AS "registeredOn", c.destination, c.phase, c.assessed, c.reopened,
    CASE WHEN c.suspended_reason IS NOT NULL THEN json_build_object('reason', c.suspended_reason, 'on', c.suspended_on) END AS suspended,
    coalesce((SELECT json_agg(json_build_object(
        'id', m.id, 'principal', m.principal, 'sex', m.sex,
        'birth', json_build_object('from', m.birth_from, 'to', m.birth_to, 'precision', m.birth_precision), 'nationality', m.nationality,
        'language', m.language, 'inMorocco', m.in_morocco, 'wishesToReturn', m.wishes_to_return, 'earlierReturnYear', m.earlier_return_year,
        'milestones', coalesce((SELECT json_object_agg(s.milestone, s.reached_on) FROM member_milestone s WHERE s.member_id = m.id AND NOT s.voided), '{}'),
        'exit', CASE WHEN m.exit_reason IS NOT NULL THEN json_build_object('reason', m.exit_reason, 'on', m.exit_on) END
      ) ORDER BY m.principal DESC, m.id) FROM member m WHERE m.case_id = c.id), '[]') AS members,
    coalesce((SELECT json_agg(json_build_object('childId', l.child_id, 'adultId', l.adult_id, 'kind', l.kind) ORDER BY l.child_id, l.adult_id)
      FROM parental_link l WHERE l.case_id = c.id), '[]') AS links,
    coalesce((SELECT json_agg(e.detail || jsonb_build_object('kind', e.kind, 'memberId', e.member_id, 'on', e.occurred_on, 'authorId', e.author_id)
        ORDER BY e.recorded_at, e.seq) FROM (
          SELECT e.detail, e.kind, e.member_id, e.occurred_on, e.author_id, e.recorded_at, e.seq FROM case_entry e WHERE e.case_id = c.id
          UNION ALL SELECT jsonb_build_object('held', k.held, 'guardian', k.guardian IS NOT NULL), 'declared', k.member_id, k.given_on, k.recorded_by_id, k.recorded_at, 0
            FROM consent k WHERE k.case_id = c.id AND k.revoked_on IS NULL
        ) e), '[]') AS entries,
    coalesce((SELECT json_agg(json_build_object('id', a.id, 'memberId', a.member_id, 'kind', a.kind, 'on', a.on_day) ORDER BY a.on_day, a.id)
      FROM appointment a WHERE a.case_id = c.id AND a.outcome IS NULL), '[]') AS appointments,
    (SELECT json_build_object('id', w.id, 'memberIds', w.member_ids, 'reason', w.reason, 'departedOn', w.departed_on, 'proposedById', w.proposed_by_id,
        'on', w.proposed_on) FROM departure_correction w WHERE w.case_id = c.id AND w.decided_on IS NULL) AS correction,
    (SELECT json_build_object('outcome', d.outcome, 'policy', d.policy, 'reference', d.reference, 'on', d.decided_on, 'stale', c.screening_stale)
      FROM screening_decision d WHERE d.case_id = c.id ORDER BY d.recorded_at DESC LIMIT 1) AS screening,
    (SELECT json_build_object('id', b.id, 'state', b.state, 'carrier', b.carrier, 'seats', b.seats, 'funder', b.funder, 'attempt', b.attempt, 'version', b.version,
        'memberIds', (SELECT json_agg(p.member_id ORDER BY p.member_id) FROM booking_passenger p WHERE p.booking_id = b.id),
        'flight', CASE WHEN b.locator IS NOT NULL THEN json_build_object('locator', b.locator, 'flightNumber', b.flight_number,
          'from', b.departs_from, 'to', b.arrives_at, 'departsAt', b.departs_at, 'departsOn', b.departs_on) END)
      FROM flight_booking b WHERE b.case_id = c.id ORDER BY ${liveFirst}, b.id DESC LIMIT 1) AS booking,
    (SELECT json_build_object('id', g.id, 'granted', g.granted, 'reserved', g.reserved, 'flown', g.flown, 'forfeited', g.forfeited, 'openingUsed', g.opening_used)
      FROM contingent g WHERE g.funder = 'ministry-of-the-interior' ORDER BY g.signed_on DESC LIMIT 1) AS contingent,
    ${programmeFacts}
  FROM return_case c WHERE ${which}`;

export const caseFacts = namedQuery<CaseFactsRow>('case-facts', factsOf('c.id = $1'));

/** The same for a list of cases: readiness looks at each of them. Those out of reach are left out. */
export const caseFactsMany = namedQuery<CaseFactsRow>('case-facts-many', `${factsOf('c.id = ANY($1::uuid[])')} ORDER BY c.id`);
