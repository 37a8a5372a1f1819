import type { NewHousehold } from '#casework/cases/registration.service';
import type { House } from './house';
import type { Walked, WalkedTo } from './walk';

/** What a route needs before it can make something once. */
export interface Start {
  /** How far the case has come. */
  at: WalkedTo;
  household?: NewHousehold;
  /** What else comes first; the id that the address names besides the case's, when there is one. */
  first?(house: House, walked: Walked): Promise<string | undefined>;
  /** The body, where it names people of the case. */
  body?(walked: Walked, named: string | undefined, house: House): object;
  version?: number;
  /** Makes a case of its own, to which the answer points. */
  opens?: true;
}
