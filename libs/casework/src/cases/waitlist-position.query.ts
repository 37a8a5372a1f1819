import { namedQuery } from '#platform/named-query';

/** The place of a case among those that wait in its organisation, from 1; `null` unless it waits. */
export const waitlistPosition = namedQuery<{ position: number | null }>('waitlist-position', 'SELECT waitlist_position($1) AS position');
