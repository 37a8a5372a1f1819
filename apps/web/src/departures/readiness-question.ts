import { plusDays, type Day } from '#domain';

/** The steps at which a household prepares for a flight. */
export const preparingSteps = ['admitted', 'consented', 'booked'] as const;
/** To ask for seats, or to board. */
export const readinessStages = ['book', 'board'] as const;

export const stageWords = { book: 'readiness.forBook', board: 'readiness.forBoard' } as const;

export interface ReadinessQuestion {
  on: Day;
  stage: (typeof readinessStages)[number];
  step: (typeof preparingSteps)[number] | undefined;
  notReadyOnly: boolean;
}

/** Days from now to the flight that is usually being prepared. */
const usual = 28;

/** The question that an address asks. A day that is none or is over reads as in four weeks. */
export function readQuestion(search: URLSearchParams, today: Day): ReadinessQuestion {
  const on = search.get('on') ?? '';
  return {
    on: isDay(on) && on >= today ? on : plusDays(today, usual),
    stage: readinessStages.find((stage) => stage === search.get('stage')) ?? 'book',
    step: preparingSteps.find((step) => step === search.get('step')),
    notReadyOnly: search.get('only') === 'not-ready',
  };
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T12:00:00Z`).toJSON()?.startsWith(text) === true;
}
