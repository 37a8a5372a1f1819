import { clockInMorocco, type BirthDate, type Day } from '#domain';
import { writing, type ScreenLanguage } from './languages';

/** The browser's own table of time zones may be older or newer than the server's: what Morocco's clocks show is computed, then written as it is. */
const timeZone = 'UTC';

/** How days, instants, numbers and lists are written in a language, always in Morocco's time. */
export interface Formats {
  day(day: Day): string;
  month(day: Day): string;
  instant(iso: string): string;
  number(value: number): string;
  list(items: readonly string[]): string;
}

/** Months are shortened on screens and written out on papers: in French of Morocco June and July differ by one letter when short. */
export function formatsOf(language: ScreenLanguage, months: 'short' | 'long' = 'short'): Formats {
  const { locale, dir } = writing[language];
  const day = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: months, year: 'numeric' });
  const month = new Intl.DateTimeFormat(locale, { timeZone, month: 'long', year: 'numeric' });
  const instant = new Intl.DateTimeFormat(locale, {
    timeZone,
    day: 'numeric',
    month: months,
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  const number = new Intl.NumberFormat(locale);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    day: (text) => day.format(noon(text)),
    month: (text) => month.format(noon(text)),
    instant: (iso) => instant.format(new Date(`${clockInMorocco(new Date(iso))}Z`)),
    number: (value) => number.format(value),
    // In a right-to-left list each Latin name keeps its own direction, and the list that of the language (Unicode isolates).
    list: (items) => list.format(dir === 'rtl' ? items.map((item) => `\u2068${item}\u2069`) : items),
  };
}

/** A birth date as precise as it is known; an estimate as the two years that bound it. */
export function bornText({ from, to, precision }: BirthDate, formats: Formats): string | { from: string; to: string } {
  switch (precision) {
    case 'day':
      return formats.day(from);
    case 'month':
      return formats.month(from);
    case 'year':
      return from.slice(0, 4);
    case 'estimated':
      return { from: from.slice(0, 4), to: to.slice(0, 4) };
  }
}

/** The middle of a day, so that no time zone moves it to its neighbour. */
function noon(day: Day): Date {
  return new Date(`${day}T12:00:00Z`);
}
