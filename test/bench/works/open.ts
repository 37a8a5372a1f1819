import type { Work } from './work';

/** Opening a case: everything its page shows. Iyab also finds the session, derives what the reader may do, and writes the access log. */
export const open: Work = {
  name: 'open',
  title: 'open a case',
  path: (caseId) => `/api/v1/cases/${caseId}`,
  least: `SELECT json_build_object(
    'id', c.id, 'number', c.number, 'destination', c.destination, 'registeredOn', c.registered_on, 'flyBy', c.fly_by,
    'office', json_build_object('id', o.id, 'name', o.name),
    'caseworker', json_build_object('id', a.id, 'name', a.full_name),
    'contact', json_build_object('phone', c.phone, 'mayCall', c.may_call, 'mayLeaveMessage', c.may_leave_message),
    'standing', json_build_object('step', c.step, 'phase', c.phase),
    'tasks', coalesce((SELECT json_agg(json_build_object('kind', t.kind, 'role', t.role, 'memberId', t.member_id, 'dueOn', t.due_on) ORDER BY t.id)
      FROM case_task t WHERE t.case_id = c.id), '[]'),
    'members', (SELECT json_agg(json_build_object(
        'id', m.id, 'version', m.version, 'principal', m.principal, 'familyName', m.family_name, 'givenNames', m.given_names, 'sex', m.sex,
        'birth', json_build_object('from', m.birth_from, 'to', m.birth_to, 'precision', m.birth_precision),
        'nationality', m.nationality, 'language', m.language, 'inMorocco', m.in_morocco, 'wishesToReturn', m.wishes_to_return,
        'earlierReturnYear', m.earlier_return_year,
        'milestones', (SELECT json_object_agg(s.milestone, s.reached_on) FROM member_milestone s WHERE s.member_id = m.id AND NOT s.voided),
        'exit', CASE WHEN m.exit_reason IS NOT NULL THEN json_build_object('reason', m.exit_reason, 'on', m.exit_on) END
      ) ORDER BY m.principal DESC, m.id) FROM member m WHERE m.case_id = c.id),
    'links', coalesce((SELECT json_agg(json_build_object('childId', l.child_id, 'adultId', l.adult_id, 'kind', l.kind) ORDER BY l.child_id, l.adult_id)
      FROM parental_link l WHERE l.case_id = c.id), '[]'),
    'consents', coalesce((SELECT json_agg(json_build_object('memberId', k.member_id, 'on', k.given_on, 'formVersion', k.form_version,
        'language', k.language, 'method', k.method, 'interpreter', k.interpreter, 'place', k.place) ORDER BY k.recorded_at, k.id)
      FROM consent k WHERE k.case_id = c.id), '[]'),
    'screenings', coalesce((SELECT json_agg(json_build_object('id', d.id, 'reference', d.reference, 'on', d.decided_on, 'policy', d.policy,
        'outcome', d.outcome, 'byName', s.full_name, 'verdict', d.open_verdict) ORDER BY d.recorded_at)
      FROM screening_decision d LEFT JOIN staff_account s ON s.id = d.decided_by_id WHERE d.case_id = c.id), '[]'),
    'booking', (SELECT json_build_object('id', b.id, 'version', b.version, 'state', b.state, 'carrier', b.carrier, 'seats', b.seats,
        'funder', b.funder, 'attempt', b.attempt, 'requestedAt', b.requested_at,
        'flight', CASE WHEN b.locator IS NOT NULL THEN json_build_object('locator', b.locator, 'flightNumber', b.flight_number,
          'from', b.departs_from, 'to', b.arrives_at, 'departsAt', b.departs_at, 'departsOn', b.departs_on) END,
        'tickets', (SELECT json_agg(json_build_object('memberId', p.member_id, 'number', p.ticket_number) ORDER BY p.member_id)
          FROM booking_passenger p WHERE p.booking_id = b.id))
      FROM flight_booking b WHERE b.case_id = c.id ORDER BY b.id DESC LIMIT 1)
  )::text AS answer
  FROM return_case c JOIN office o ON o.id = c.office_id JOIN staff_account a ON a.id = c.caseworker_id WHERE c.id = $1`,
};
