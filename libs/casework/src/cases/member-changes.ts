import type { CaseFacts, MemberFacts, Milestone } from '#domain';

interface MilestoneRow {
  memberId: string;
  milestone: Milestone;
  on: string;
}

interface LeaveRow {
  memberId: string;
  reason: string | null;
  on: string | null;
}

/** Milestones that are reached now, or on another day than was recorded. */
export function newMilestones(known: MemberFacts[], after: CaseFacts): MilestoneRow[] {
  return after.members.flatMap((member) => differing(member, find(known, member.id)));
}

/** Milestones that were recorded and do not hold (any more, or on that day). Who is on another case now took theirs along. */
export function voidedMilestones(known: MemberFacts[], after: CaseFacts): MilestoneRow[] {
  return known.flatMap((member) => {
    const now = find(after.members, member.id);
    return now ? differing(member, now) : [];
  });
}

/** Members who left, came back, or whose lead changed: those who lead the household now, and the others. */
export function changedMembers(known: MemberFacts[], after: CaseFacts): { following: LeaveRow[]; leading: LeaveRow[] } {
  const changed = after.members.filter((member) => {
    const earlier = find(known, member.id);
    return earlier && (earlier.principal !== member.principal || earlier.exit?.reason !== member.exit?.reason);
  });
  const rows = (lead: boolean) =>
    changed
      .filter(({ principal }) => principal === lead)
      .map(({ id, exit }) => ({ memberId: id, reason: exit?.reason ?? null, on: exit?.on ?? null }));
  return { following: rows(false), leading: rows(true) };
}

function differing(member: MemberFacts, other: MemberFacts | undefined): MilestoneRow[] {
  return (Object.entries(member.milestones) as [Milestone, string][])
    .filter(([milestone, on]) => other?.milestones[milestone] !== on)
    .map(([milestone, on]) => ({ memberId: member.id, milestone, on }));
}

function find(members: MemberFacts[], id: string): MemberFacts | undefined {
  return members.find((member) => member.id === id);
}
