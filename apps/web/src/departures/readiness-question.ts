import { parseCaseNumber, plusDays, type Day } from '#domain';

/** The steps at which a household prepares for a flight. */
export const preparingSteps = ['admitted', 'consented', 'booked'] as const;
/** To ask for seats, or to board. */
export const readinessStages = ['book', 'board'] as const;

export const stageWords = { book: 'readiness.forBook', board: 'readiness.forBoard' } as const;

export interface ReadinessQuestion {
  on: Day;
  stage: (typeof readinessStages)[number];
  step: (typeof preparingSteps)[number] | undefined;
  /** Of this country of return alone. */
  destination: string | undefined;
  /** Only these cases; nobody named: all. */
  numbers: string[];
  notReadyOnly: boolean;
}

/** As many cases as the API looks at by their numbers at once. */
export const mostNumbers = 200;

/** Days from now to the flight that is usually being prepared. */
const usual = 28;

/** The question that an address asks. A day that is none or is over reads as in four weeks. */
export function readQuestion(search: URLSearchParams, today: Day): ReadinessQuestion {
  const on = search.get('on') ?? '';
  return {
    on: isDay(on) && on >= today ? on : plusDays(today, usual),
    stage: readinessStages.find((stage) => stage === search.get('stage')) ?? 'book',
    step: preparingSteps.find((step) => step === search.get('step')),
    destination: /^[A-Z]{2}$/.exec(search.get('destination') ?? '')?.[0],
    numbers: numbersIn(search.get('numbers') ?? ''),
    notReadyOnly: search.get('only') === 'not-ready',
  };
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T12:00:00Z`).toJSON()?.startsWith(text) === true;
}

/** A whole case number in a text, its parts with dashes, spaces or nothing between. */
const wholeNumber = /(MA([- ]?)[\d٠-٩۰-۹]{4}\2[\d٠-٩۰-۹]{6}\2[A-Z])(?![A-Z\d])/giu;
const directionMarks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/**
 * The case numbers in a text that was pasted, each once: with spaces, commas, semicolons or new lines between. A number is written as the
 * program writes it; what is none stays as it was typed, so that it can be said that it was not found.
 */
export function numbersIn(text: string): string[] {
  const parted = text
    .replace(directionMarks, '')
    .replace(wholeNumber, (found) => `,${parseCaseNumber(found) ?? found.replaceAll(' ', '-')},`);
  return [...new Set(parted.split(/[\s,;،؛]+/).filter((part) => part !== ''))];
}
