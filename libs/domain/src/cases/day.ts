import { clockInMorocco } from './casablanca';

/** A calendar day in Africa/Casablanca, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string;

/** The moment of a command: the instant (ISO 8601, UTC) and the day it falls on in Africa/Casablanca. */
export interface Moment {
  instant: string;
  day: Day;
}

/** The day in Africa/Casablanca on which an instant falls. Stored once with the fact, never derived a second time. */
export function dayIn(instant: Date): Day {
  return clockInMorocco(instant).slice(0, 10);
}

export function momentOf(instant: Date): Moment {
  return { instant: instant.toISOString(), day: dayIn(instant) };
}

/** `days` calendar days later (earlier when negative). */
export function plusDays(day: Day, days: number): Day {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** Calendar days from `earlier` to `later`; negative when `later` comes first. */
export function daysBetween(earlier: Day, later: Day): number {
  return Math.round((Date.parse(`${later}T00:00:00Z`) - Date.parse(`${earlier}T00:00:00Z`)) / 86_400_000);
}
