/** A source of repeatable chance: the same seed gives the same answers on every machine. Never for anything secret. */
export interface SeededRandom {
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** One of the items. */
  pick<T>(items: readonly T[]): T;
  /** One of the keys, each as often as its weight says; keys of weight 0 never. */
  weighted<K extends string>(weights: Partial<Record<K, number>>): K;
}

/** A splitmix32 generator (public domain algorithm), 32 bits of state. `stream` gives independent sequences under one seed. */
export function seededRandom(seed: number, stream = 0): SeededRandom {
  let state = mix(mix(seed) + stream);

  const next = () => {
    state = (state + 0x9e37_79b9) | 0;
    return (mix(state) >>> 0) / 0x1_0000_0000;
  };

  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));

  return {
    between,
    pick: (items) => {
      if (!items.length) throw new RangeError('nothing to pick from');
      return items[between(0, items.length - 1)]!;
    },
    weighted: (weights) => {
      const entries = Object.entries<number | undefined>(weights).filter((entry): entry is [string, number] => (entry[1] ?? 0) > 0);
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      const chosen = entries.find(([, weight]) => (left -= weight) < 0) ?? entries.at(-1);
      if (!chosen) throw new RangeError('no key has a weight');
      return chosen[0] as never;
    },
  };
}

function mix(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x21f0_aaad);
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a_2d97);
  return bits ^ (bits >>> 15);
}
