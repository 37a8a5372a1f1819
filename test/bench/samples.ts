/** One measurement of one system. */
export interface Sample {
  /** Answers a second. */
  perSecond: number;
  /** Half of the answers took at most this many milliseconds. */
  p50Ms: number;
  /** 99 of 100 answers took at most this many milliseconds. */
  p99Ms: number;
}

/** A sample from each answer's milliseconds, in any order; sorts them. */
export function sampleOf(latenciesMs: number[], seconds: number): Sample {
  if (!latenciesMs.length) throw new Error('not a single answer');
  latenciesMs.sort((a, b) => a - b);
  return { perSecond: latenciesMs.length / seconds, p50Ms: percentile(latenciesMs, 0.5), p99Ms: percentile(latenciesMs, 0.99) };
}

/** The middle of several rounds, figure by figure; of an even number the mean of the two in the middle. */
export function medianOf(rounds: Sample[]): Sample {
  const middle = (of: (sample: Sample) => number) => median(rounds.map(of));
  return { perSecond: middle((s) => s.perSecond), p50Ms: middle((s) => s.p50Ms), p99Ms: middle((s) => s.p99Ms) };
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(half)]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

const percentile = (sorted: number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)]!;
