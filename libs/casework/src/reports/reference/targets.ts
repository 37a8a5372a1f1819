import type { Names } from '../../cases/reference/names';

/** An announced aim for a year, set beside what was achieved, never added to it. */
export interface Target {
  year: number;
  measure: 'persons-supported';
  persons: number;
  /** "about": the source rounds. */
  approximate: boolean;
  definition: Names;
  source: string;
}

/** Announced targets. 2021 counts people *supported* by the programme, not people returned (SNIA 2020, measures planned for 2021). */
export const targets: readonly Target[] = [
  {
    year: 2021,
    measure: 'persons-supported',
    persons: 4_000,
    approximate: true,
    definition: {
      fr: "Migrants en situation de vulnérabilité auxquels l'appui projeté profitera (environ)",
      ar: 'المهاجرون في وضعية هشاشة الذين سيستفيدون من الدعم المرتقب (حوالي)',
      en: 'Migrants in a situation of vulnerability whom the planned support will reach (about)',
    },
    source: 'SNIA 2020, programme 8, §3',
  },
];
