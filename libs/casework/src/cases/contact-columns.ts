import type { SafeContact } from '#domain';
import type { ReturnCase } from './return-case.entity';

/** A contact as registration takes it: whom else to call and when may be left out. */
export type NewContact = Pick<SafeContact, 'phone' | 'mayCall' | 'mayLeaveMessage'> &
  Partial<Pick<SafeContact, 'otherContact' | 'callTimes'>>;

type ContactColumns = Pick<
  ReturnCase,
  'phone' | 'mayCall' | 'mayLeaveMessage' | 'otherName' | 'otherPhone' | 'otherRelation' | 'mayCallOther' | 'callTimes'
>;

/** The columns of a case that say how its household is reached. */
export function contactColumns({ phone, mayCall, mayLeaveMessage, otherContact, callTimes }: NewContact): ContactColumns {
  return {
    ...{ phone, mayCall, mayLeaveMessage },
    otherName: otherContact?.name ?? null,
    otherPhone: otherContact?.phone ?? null,
    otherRelation: otherContact?.relation ?? null,
    mayCallOther: otherContact?.mayCall ?? false,
    callTimes: callTimes ?? [],
  };
}

/** The same the other way. */
export function contactOf(row: ContactColumns): SafeContact {
  const { phone, mayCall, mayLeaveMessage, otherName: name, otherPhone, otherRelation, mayCallOther, callTimes } = row;
  const otherContact = name === null ? null : { name, phone: otherPhone!, relation: otherRelation!, mayCall: mayCallOther };
  return { phone, mayCall, mayLeaveMessage, otherContact, callTimes };
}
