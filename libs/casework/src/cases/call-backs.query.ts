import type { Day } from '#domain';
import { namedQuery } from '#platform/named-query';
import { scopedQuery } from './scoped';

/** Somebody who wants to be called: a number, a language and a day, nothing else. */
export interface CallBackRow {
  id: string;
  phone: string;
  language: string;
  /** `null`: as soon as possible. */
  wantedOn: Day | null;
  madeOn: Day;
  madeByName: string;
  doneOn: Day | null;
}

/** Open ones first, each part by the day on which to call; after a key of whether it is done, that day, and the id. */
export const callBacksPage = scopedQuery<CallBackRow>(
  'call-backs-page',
  (
    inScope,
  ) => `SELECT b.id, b.phone, b.language, b.wanted_on AS "wantedOn", b.made_on AS "madeOn", m.full_name AS "madeByName", b.done_on AS "doneOn"
    FROM call_back b JOIN staff_account m ON m.id = b.made_by_id
    WHERE ${inScope('b')} AND ((b.done_on IS NOT NULL), coalesce(b.wanted_on, b.made_on), b.id) > ($3::boolean, $4::date, $5::uuid)
    ORDER BY (b.done_on IS NOT NULL), coalesce(b.wanted_on, b.made_on), b.id LIMIT $6`,
);

export const addCallBack = namedQuery(
  'call-back-add',
  `INSERT INTO call_back (id, organisation_id, office_id, phone, language, wanted_on, made_by_id, made_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

/** Row-level security keeps it in reach. Done twice is done the first time. */
export const endCallBack = namedQuery<{ id: string }>(
  'call-back-done',
  `UPDATE call_back SET done_on = coalesce(done_on, $2), done_by_id = coalesce(done_by_id, $3) WHERE id = $1 RETURNING id`,
);

export const forgetCallBacks = namedQuery('call-backs-forget', 'SELECT forget_call_backs($1) AS forgotten');
