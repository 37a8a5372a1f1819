import type { Day, Sex } from '#domain';
import { householdShapes, type FictitiousHousehold, type HouseholdShape } from './fictitious-household';
import { usualNationalities, usualSexes } from './fictitious-margins';
import { namePools, type FictitiousNationality } from './fictitious-names';
import { shapeMakers } from './fictitious-shapes';
import { seededRandom } from './seeded-random';

export interface FictitiousOptions {
  seed: number;
  /** The day of registration and screening. */
  referenceDay: Day;
  /** How often each nationality occurs; default: mostly CI, GN and SN, as in 2020. */
  nationalityWeights?: Partial<Record<FictitiousNationality, number>>;
  /** How often lone adults and minors are of each sex; default: as in 2020 (604 men, 192 women). Of lone parents at least two in three are mothers. */
  sex?: Partial<Record<Sex, number>>;
  shapes?: Partial<Record<HouseholdShape, number>>;
}

const usualShapes = { 'single-adult': 50, couple: 8, family: 6, 'single-parent': 18, elderly: 12, 'unaccompanied-minor': 6 };

/** Every shape with an adult in it: a household that can declare its return without a guardian from outside. */
export const shapesWithAnAdult = { ...usualShapes, 'unaccompanied-minor': 0 } satisfies Record<HouseholdShape, number>;

/** The fewest members of each shape. */
const smallest = {
  'single-adult': 1,
  couple: 2,
  family: 3,
  'single-parent': 2,
  elderly: 1,
  'unaccompanied-minor': 1,
} as const satisfies Record<HouseholdShape, number>;

/**
 * `count` fictitious households. Every one is eligible under `snia-2020` on the reference day once its `medical` and `trafficking` findings are
 * assessed, and nobody comes of age in the following year, so it stays eligible on the road (a pregnancy until its delivery, 100 days at least).
 * The same seed gives the same people; household n does not depend on `count`.
 */
export function fictitiousHouseholds({ count, ...options }: FictitiousOptions & { count: number }): FictitiousHousehold[] {
  return Array.from({ length: count }, (_, index) => household(index, options, Infinity));
}

/**
 * Fictitious households whose members are exactly `total` people, each household with an adult unless `shapes` says otherwise.
 * Throws a RangeError when the shapes allowed cannot make up the total (couples alone never make an odd one).
 */
export function householdsOf(total: number, options: FictitiousOptions): FictitiousHousehold[] {
  const households: FictitiousHousehold[] = [];
  for (let left = total; left > 0; left -= households.at(-1)!.members.length) {
    households.push(household(households.length, { ...options, shapes: options.shapes ?? shapesWithAnAdult }, left));
  }
  return households;
}

function household(index: number, options: FictitiousOptions, room: number): FictitiousHousehold {
  const random = seededRandom(options.seed, index);
  const nationality = random.weighted(options.nationalityWeights ?? usualNationalities);
  const shape = random.weighted(thatFit(options.shapes ?? usualShapes, room));
  const { referenceDay, sex = usualSexes } = options;
  const made = shapeMakers[shape]({ random, nationality, pool: namePools[nationality], referenceDay, sex, room });
  return { shape, destination: nationality, phone: `+2126000${String(index % 100_000).padStart(5, '0')}`, ...made };
}

function thatFit(shapes: Partial<Record<HouseholdShape, number>>, room: number): Partial<Record<HouseholdShape, number>> {
  const fitting = householdShapes.filter((shape) => (shapes[shape] ?? 0) > 0 && smallest[shape] <= room);
  if (!fitting.length) throw new RangeError(`none of the shapes allowed fits the ${room} people left`);
  return Object.fromEntries(fitting.map((shape) => [shape, shapes[shape]]));
}
