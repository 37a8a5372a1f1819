import { isMinor } from '#domain';
import type { CaseView, Member } from '../../api/types';
import { today } from '../../i18n/words';
import { declaring, leaving } from '../case/forms/people';

/** What can be printed of a case, in the order of the road. */
export const papers = ['card', 'consent', 'sharing', 'appointment', 'authority', 'consulate', 'itinerary'] as const;
export type PaperKind = (typeof papers)[number];

export function paperPath(caseId: string, paper: PaperKind): string {
  return `/cases/${caseId}/papers/${paper}`;
}

/** Whether there is anything to print yet. A sheet that must not leave is listed: opened, it says why. */
export function hasPaper(view: CaseView, paper: PaperKind): boolean {
  switch (paper) {
    case 'card':
      return true;
    case 'consent':
    case 'sharing':
      return declaring(view).length > 0;
    case 'authority':
      return minors(view).length > 0;
    case 'consulate':
      return leaving(view).length > 0;
    case 'appointment':
      return openAppointments(view).length > 0;
    case 'itinerary':
      return view.booking?.state === 'confirmed';
  }
}

/** For whom a paper is printed one by one; empty when it is the household's. */
export function peopleOf(view: CaseView, paper: PaperKind): Member[] {
  switch (paper) {
    case 'consent':
    case 'sharing':
      return declaring(view);
    case 'authority':
      return minors(view);
    case 'card':
    case 'consulate':
    case 'appointment':
    case 'itinerary':
      return [];
  }
}

export const openAppointments = ({ appointments }: CaseView) => appointments.filter(({ outcome }) => outcome === null);

/** Those who have still to leave and are not of age today. */
export function minors(view: CaseView): Member[] {
  return leaving(view).filter(({ birth }) => isMinor(birth, today()));
}

/** The minors for whom somebody with authority over them declares. */
export function minorsWith(view: CaseView, adult: Member): Member[] {
  return minors(view).filter(({ id }) => view.links.some((link) => link.childId === id && link.adultId === adult.id));
}

/** Who has not agreed that the consulate learns of them, and of the children they speak for: while there is one, nothing leaves. DOMAIN §2. */
export function silentTowardsConsulate(view: CaseView): Member[] {
  return declaring(view).filter(({ id }) => {
    const word = view.entries.findLast(
      ({ kind, memberId, detail }) => kind === 'sharing-given' && memberId === id && detail.recipient === 'consulate',
    );
    return word?.detail.agreed !== true;
  });
}

/** Whether what is shown may leave the house. */
export function mayPrint(view: CaseView, paper: PaperKind): boolean {
  return hasPaper(view, paper) && (paper !== 'consulate' || silentTowardsConsulate(view).length === 0);
}
