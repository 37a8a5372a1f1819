/** A contingent of seats paid for by a funder, counted in persons, infants included. DOMAIN §5. */
export interface ContingentFacts {
  id: string;
  granted: number;
  reserved: number;
  flown: number;
  forfeited: number;
  /** Seats used before Iyab kept the ledger. `null` until the funder supplies the figure: then "left" is not known. */
  openingUsed: number | null;
}

/** Seats that may still be promised. Without an opening balance this is the most there can be, never a published figure. */
export function seatsAvailable(contingent: ContingentFacts): number {
  const { granted, reserved, flown, forfeited, openingUsed } = contingent;
  return granted - reserved - flown - forfeited - (openingUsed ?? 0);
}

/** "Left" as it may be printed: `null` ("not known") while the opening balance is unknown. */
export function seatsLeft(contingent: ContingentFacts): number | null {
  return contingent.openingUsed === null ? null : seatsAvailable(contingent);
}
