const timeZone = 'Africa/Casablanca';

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/**
 * The instant (ISO 8601, UTC) at which clocks in Morocco show `YYYY-MM-DDTHH:MM`; undefined when they never do.
 * Morocco has been with UTC or an hour ahead of it, and changes by decree (Ramadan, and for good): both are tried against the browser's own
 * table of time zones. Of an hour that is shown twice, the first one is meant.
 */
export function instantInMorocco(local: string): string | undefined {
  const asUtc = Date.parse(`${local}:00Z`);
  if (Number.isNaN(asUtc)) return undefined;
  const hour = 3_600_000;
  const found = [asUtc - hour, asUtc].find((instant) => clockInMorocco(instant) === local);
  return found === undefined ? undefined : new Date(found).toISOString();
}

/** What clocks in Morocco show at an instant, as `YYYY-MM-DDTHH:MM`. */
export function clockInMorocco(instant: string | number): string {
  const read = Object.fromEntries(parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return `${read.year}-${read.month}-${read.day}T${read.hour}:${read.minute}`;
}
