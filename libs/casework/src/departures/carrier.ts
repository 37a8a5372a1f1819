import type { CarrierKind } from '#domain';

/** What is asked of a carrier: ids and numbers; the passengers' names are fetched by the carrier that needs them. */
export interface PlacingRequest {
  caseId: string;
  bookingId: string;
  /** The fencing token: quoted back with the answer. */
  attempt: number;
}

/** `with-people`: a person will enter the answer, nothing more for a machine to do. */
export type PlacingAnswer = { kind: 'with-people' };

/** Whoever turns an allocated booking into a ticket. Called outside any transaction; may fail, be slow, or never answer. */
export interface Carrier {
  kind: CarrierKind;
  place(request: PlacingRequest): Promise<PlacingAnswer>;
}

export const carriers = Symbol('carriers');
