import { adults, declarants, isMinor, principalCandidates, travelledAlone, unaccompanied, type Gate, type GateStatus } from '#domain';
import type { CaseView, Member } from '../../../api/types';
import { today } from '../../../i18n/words';
import type { People } from './field';

/** Members who travel, or have travelled, on the case. */
export const travelling: People = ({ members }) => members.filter(({ exit }) => !exit);

/** Those who are still here. */
export const leaving: People = (view) => travelling(view).filter(({ milestones }) => !milestones.departed);

export const departed: People = (view) => travelling(view).filter(({ milestones }) => milestones.departed);

/** On the way: departed, and nobody has confirmed the arrival yet. */
export const onTheWay: People = (view) => departed(view).filter(({ milestones }) => !milestones.arrived);

/** Minors who left without anybody in authority over them, as of the day they left: somebody signs for each on arrival. */
export const aloneOnTheWay: People = (view) => onTheWay(view).filter((member) => travelledAlone(member, view));

export const grown: People = (view) => own(view, adults(view, today()));

/** Who is counselled and declares: adults, and unaccompanied minors through their guardian. */
export const declaring: People = (view) => own(view, declarants(view, today()));

export const alone: People = (view) => own(view, unaccompanied(view, today()));

/** Those who have not declared yet: what a guardian signed does not count for whoever has come of age. */
export const undeclared: People = (view) =>
  declaring(view).filter(
    ({ id, birth }) => !view.consents.some(({ memberId, guardian }) => memberId === id && (guardian !== null) === isMinor(birth, today())),
  );

/** Who may head the household instead: another adult, on the road or already gone; another minor where there is no adult. */
export const otherPrincipals: People = (view) => own(view, principalCandidates(view, today())).filter(({ principal }) => !principal);

/** Those for whom a departure condition applies at all. */
export function concerned(gate: Gate): People {
  return (view) => leaving(view).filter(({ id }) => statusOf(view, gate, id) !== 'not-required');
}

/** Those for whom an answer is awaited. */
export function awaiting(gate: Gate): People {
  return (view) => leaving(view).filter(({ id }) => statusOf(view, gate, id) === 'requested');
}

/** Those of these people whose condition is still open; all of them when nothing is known of it. */
export function open(view: CaseView, people: readonly Member[], gate: Gate | undefined): Member[] {
  if (!gate) return [...people];
  return people.filter(({ id }) => statusOf(view, gate, id) !== 'green');
}

export function isAlone(view: CaseView, memberId: unknown): boolean {
  return alone(view).some(({ id }) => id === memberId);
}

function statusOf({ standing }: CaseView, gate: Gate, id: string): GateStatus | undefined {
  return standing.gates.find((row) => row.gate === gate && row.memberId === id)?.status;
}

function own({ members }: CaseView, chosen: readonly { id: string }[]): Member[] {
  return members.filter(({ id }) => chosen.some((each) => each.id === id));
}
