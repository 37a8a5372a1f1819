/** Every job there is, with its queue and the ids it carries. The worker refuses to start unless each has exactly one handler. */
export const jobs = {
  'place-flight-booking': { queue: 'flights' },
  'fold-departures': { queue: 'housekeeping' },
  'sweep-bookings': { queue: 'housekeeping' },
  'refresh-outlooks': { queue: 'housekeeping' },
  'reproject-outlooks': { queue: 'projections' },
  'tidy-up': { queue: 'housekeeping' },
} as const satisfies Record<string, { queue: string }>;

export type JobName = keyof typeof jobs;
export type QueueName = (typeof jobs)[JobName]['queue'];

export interface JobPayloads {
  'place-flight-booking': { caseId: string; bookingId: string };
  'fold-departures': Record<string, never>;
  'sweep-bookings': Record<string, never>;
  'refresh-outlooks': Record<string, never>;
  'reproject-outlooks': { runId: string; organisationId: string };
  'tidy-up': Record<string, never>;
}

export const placeFlightBooking = 'place-flight-booking' satisfies JobName;
