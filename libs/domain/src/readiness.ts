import { consent } from './cases/consent';
import { counselling } from './cases/counselling';
import type { Moment } from './cases/day';
import type { CaseFacts, MemberFacts } from './cases/facts';
import { gates, gateStages, isMet, type Gate, type GateStanding, type GateState, type Stage } from './cases/gates';
import { preparing } from './cases/household';
import { consentReconfirmed } from './cases/reconfirmation';
import { refuse, type Refusal } from './cases/refusals';
import { sharing, sharingRefusal } from './cases/sharing';
import type { Recipient } from './cases/recipients';
import { exitPermit } from './departures/exit-permits';
import { fitToTravel } from './departures/fitness';
import { routeOpen, seat } from './departures/flight-gates';
import { travelDocument } from './departures/travel-documents';
import { bestInterest } from './screening/best-interest';
import { parentalAuthority } from './screening/parental-authority';
import { protectionCheck } from './screening/protection-check';

type GateRule =
  | { of: 'member'; state: (member: MemberFacts, facts: CaseFacts, departure: Moment) => GateState }
  | { of: 'household'; state: (facts: CaseFacts, departure: Moment) => GateState };

/** The departure conditions, one rule each, read from the facts alone as of a departure. DOMAIN §4. */
export const gateRules = {
  counselling: { of: 'member', state: (member, facts, { day }) => counselling(member, facts, day) },
  'protection-check': { of: 'household', state: protectionCheck },
  'best-interest': { of: 'member', state: (member, facts, { day }) => bestInterest(member, facts, day) },
  sharing: { of: 'member', state: (member, facts, { day }) => sharing(member, facts, day) },
  consent: { of: 'member', state: (member, facts, { day }) => consent(member, facts, day) },
  'parental-authority': { of: 'member', state: (member, facts, { day }) => parentalAuthority(member, facts, day) },
  'travel-document': { of: 'member', state: (member, facts, { day }) => travelDocument(member, facts, day) },
  'exit-permit': { of: 'member', state: (member, facts, { day }) => exitPermit(member, facts, day) },
  'fit-to-travel': { of: 'member', state: (member, facts, { day }) => fitToTravel(member, facts, day) },
  seat: { of: 'household', state: seat },
  'route-open': { of: 'member', state: routeOpen },
  'consent-reconfirmed': { of: 'member', state: consentReconfirmed },
} as const satisfies Record<Gate, GateRule>;

export interface Readiness {
  /** Every gate of the stage, for every person or the household. */
  gates: GateStanding[];
  /** Those of them that are not met: empty when ready. */
  lacking: GateStanding[];
}

/** Every gate as it would stand at a departure, whatever the stage. Ages, validities and weeks are those of that day. */
export function gatesAt(facts: CaseFacts, departure: Moment): GateStanding[] {
  return gates.flatMap((gate): GateStanding[] => {
    const rule: GateRule = gateRules[gate];
    if (rule.of === 'household') return [{ gate, memberId: null, ...rule.state(facts, departure) }];
    return preparing(facts).map((member) => ({ gate, memberId: member.id, ...rule.state(member, facts, departure) }));
  });
}

/** Whether the household may pass a stage with a view to a departure, and what is lacking. Pure: the same for one case and for a list. DOMAIN §4. */
export function readiness(facts: CaseFacts, departure: Moment, stage: Stage): Readiness {
  const asked = gatesAt(facts, departure).filter(({ gate }) => (gateStages[gate] as readonly Stage[]).includes(stage));
  return { gates: asked, lacking: asked.filter((gate) => !isMet(gate)) };
}

/** Refusal `not-ready` names the stage and the gates that are not met; `undefined` when all are. */
export function readinessRefusal(facts: CaseFacts, departure: Moment, stage: Stage): Refusal | undefined {
  return notReady(stage, readiness(facts, departure, stage).lacking);
}

/** Before anything leaves for an authority: the contact gates, with sharing consent for that one recipient. Refusals `not-ready`, `sharing-missing`. */
export function contactRefusal(facts: CaseFacts, recipient: Recipient, now: Moment): Refusal | undefined {
  const lacking = readiness(facts, now, 'contact-authorities').lacking.filter(({ gate }) => gate !== 'sharing');
  return notReady('contact-authorities', lacking) ?? sharingRefusal(facts, recipient, now.day);
}

function notReady(stage: Stage, lacking: GateStanding[]): Refusal | undefined {
  return lacking.length ? refuse('not-ready', { stage, gates: [...new Set(lacking.map(({ gate }) => gate))] }) : undefined;
}
