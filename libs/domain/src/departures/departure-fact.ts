import type { Day } from '../cases/day';
import type { MemberFacts, Sex } from '../cases/facts';
import { ageBand, type AgeBand } from '../screening/birth-date';
import type { Criterion } from '../screening/facts';
import type { ScreeningVerdict } from '../screening/screen';
import type { Funder } from './flight-booking';

/** How people travelled. Special flights and land routes come with their own rooms. */
export type RouteKind = 'scheduled-flight';

/**
 * One confirmed departure of one person, all dimensions frozen at that moment: no person, no case. DOMAIN §9.
 * `delta` is +1; a correction adds −1 in the departure's own year.
 */
export interface DepartureFact {
  departedOn: Day;
  delta: 1 | -1;
  sex: Sex;
  ageBand: AgeBand;
  nationality: string;
  criteria: Criterion[];
  funder: Funder;
  routeKind: RouteKind;
}

/** The facts that these people's departure adds to the figures. ISO 3166 user code `XX`: nationality undetermined. */
export function departureFactsOf(members: readonly MemberFacts[], verdict: ScreeningVerdict, funder: Funder, on: Day): DepartureFact[] {
  return members.map((member) => ({
    departedOn: on,
    delta: 1,
    sex: member.sex,
    ageBand: ageBand(member.birth, on),
    nationality: member.nationality ?? 'XX',
    criteria: verdict.criteria
      .filter(({ verdict, members }) => verdict === 'holds' && members.includes(member.id))
      .map(({ criterion }) => criterion),
    funder,
    routeKind: 'scheduled-flight',
  }));
}
