import type { Moment } from '../cases/day';
import type { CaseFacts } from '../cases/facts';
import { refuse, type Refusal } from '../cases/refusals';
import { mayGive } from '../decide';
import type { Actor } from '../staff/actor';

/** `open`: still being put together. `submitted`: the Ministry of the Interior has it. `answered`: nobody in it waits any more. */
export const permitBatchStates = ['open', 'submitted', 'answered'] as const;
export type PermitBatchState = (typeof permitBatchStates)[number];

/** How one person's request in a batch stands. `recalled`: they left before departure, whether it was answered or not. */
export const permitLineStates = ['waiting', 'granted', 'refused', 'recalled'] as const;
export type PermitLineState = (typeof permitLineStates)[number];

/** `BI-2026-0007`: the batches of an organisation are counted anew each year; the ten-thousandth has five digits. */
export function permitBatchNumber(year: number, sequence: number): string {
  return `BI-${year}-${String(sequence).padStart(4, '0')}`;
}

/**
 * Whether all these households may be asked for in one batch now: the first one's refusal, with the number of its case (`case`) and those of
 * everyone that stands in the way (`cases`). `undefined` when none does. The refusals are those of `request-permits`. DOMAIN §4.
 */
export function batchRefusal(cases: readonly CaseFacts[], actor: Actor, now: Moment): Refusal | undefined {
  const refusals = cases.flatMap((facts) => {
    const refusal = mayGive('request-permits', facts, actor, now);
    return refusal ? [{ ...refusal, number: facts.number }] : [];
  });
  const [first] = refusals;
  return first && refuse(first.refused, { ...first.params, case: first.number, cases: refusals.map(({ number }) => number) });
}
