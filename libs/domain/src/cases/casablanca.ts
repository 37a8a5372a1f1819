/**
 * When clocks in Morocco were, or are, one hour ahead of UTC; at all other times since 1999 they show UTC. From each first instant (UTC) until
 * before the second. Summer time came and went by decree from 2008, UTC+1 was the rule from October 2018 except in Ramadan, and since
 * 20 September 2026 clocks show UTC again. IANA time zone database 2026f, zone Africa/Casablanca.
 *
 * It is kept here because the day of a departure decides the year in which a person is counted: server, browser and replay must agree on it,
 * and the tables that come with a runtime are older or newer than one another. A spec holds it against the database's current release.
 */
const anHourAhead: readonly (readonly [string, string])[] = [
  ['2008-06-01T00:00Z', '2008-08-31T23:00Z'],
  ['2009-06-01T00:00Z', '2009-08-20T23:00Z'],
  ['2010-05-02T00:00Z', '2010-08-07T23:00Z'],
  ['2011-04-03T00:00Z', '2011-07-30T23:00Z'],
  ['2012-04-29T02:00Z', '2012-07-20T02:00Z'],
  ['2012-08-20T02:00Z', '2012-09-30T02:00Z'],
  ['2013-04-28T02:00Z', '2013-07-07T02:00Z'],
  ['2013-08-10T02:00Z', '2013-10-27T02:00Z'],
  ['2014-03-30T02:00Z', '2014-06-28T02:00Z'],
  ['2014-08-02T02:00Z', '2014-10-26T02:00Z'],
  ['2015-03-29T02:00Z', '2015-06-14T02:00Z'],
  ['2015-07-19T02:00Z', '2015-10-25T02:00Z'],
  ['2016-03-27T02:00Z', '2016-06-05T02:00Z'],
  ['2016-07-10T02:00Z', '2016-10-30T02:00Z'],
  ['2017-03-26T02:00Z', '2017-05-21T02:00Z'],
  ['2017-07-02T02:00Z', '2017-10-29T02:00Z'],
  ['2018-03-25T02:00Z', '2018-05-13T02:00Z'],
  ['2018-06-17T02:00Z', '2019-05-05T02:00Z'],
  ['2019-06-09T02:00Z', '2020-04-19T02:00Z'],
  ['2020-05-31T02:00Z', '2021-04-11T02:00Z'],
  ['2021-05-16T02:00Z', '2022-03-27T02:00Z'],
  ['2022-05-08T02:00Z', '2023-03-19T02:00Z'],
  ['2023-04-23T02:00Z', '2024-03-10T02:00Z'],
  ['2024-04-14T02:00Z', '2025-02-23T02:00Z'],
  ['2025-04-06T02:00Z', '2026-02-15T02:00Z'],
  ['2026-03-22T02:00Z', '2026-09-20T01:00Z'],
];

const spans = anHourAhead.map(([from, until]) => [Date.parse(from), Date.parse(until)] as const);
const hour = 3_600_000;

/** Milliseconds by which clocks in Morocco are ahead of UTC at an instant (milliseconds since 1970): an hour or nothing. */
export function casablancaOffset(instant: number): number {
  return spans.some(([from, until]) => from <= instant && instant < until) ? hour : 0;
}

/** What clocks in Morocco show at an instant, as `YYYY-MM-DDTHH:MM`. */
export function clockInMorocco(instant: Date): string {
  const at = instant.getTime();
  return new Date(at + casablancaOffset(at)).toISOString().slice(0, 16);
}

/**
 * The instant (ISO 8601, UTC) at which clocks in Morocco show `YYYY-MM-DDTHH:MM`; `undefined` when they never do, or when it is no time.
 * Of an hour that is shown twice, the first one is meant.
 */
export function instantInMorocco(local: string): string | undefined {
  const asUtc = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local) ? Date.parse(`${local}:00Z`) : NaN;
  const found = [asUtc - hour, asUtc].find((instant) => !Number.isNaN(instant) && clockInMorocco(new Date(instant)) === local);
  return found === undefined ? undefined : new Date(found).toISOString();
}
