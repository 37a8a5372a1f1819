/** When the household wants to be called, and where not. DOMAIN §2: safe contact. */
export const callTimes = ['morning', 'afternoon', 'evening', 'never-at-home'] as const;
export type CallTime = (typeof callTimes)[number];

/** Somebody else who knows where the household is. `mayCall`: the household agreed that this person is called about its return. */
export interface OtherContact {
  name: string;
  /** E.164. */
  phone: string;
  /** What this person is to the household, in its own words. */
  relation: string;
  mayCall: boolean;
}

/** How a household is reached without putting it at risk: may we call, leave a message, whom else. DOMAIN §2. */
export interface SafeContact {
  /** E.164; `null`: none. */
  phone: string | null;
  mayCall: boolean;
  mayLeaveMessage: boolean;
  otherContact: OtherContact | null;
  callTimes: CallTime[];
}

export const contactFields = ['phone', 'mayCall', 'mayLeaveMessage', 'otherContact', 'callTimes'] as const satisfies (keyof SafeContact)[];
export type ContactField = (typeof contactFields)[number];
