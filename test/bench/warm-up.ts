/**
 * Seconds of load before those that count, each time and the same for all: pgbench opens new connections, and those of the servers were
 * closed while they were idle. A new connection plans each statement several times before it keeps a plan, and maps the pages of the
 * shared buffers as it first touches them, which takes many connections on two cores longer than one.
 */
export function warmUpSeconds(connections: number, seconds: number): number {
  return connections === 1 ? Math.min(3, seconds) : Math.min(10, 2 * seconds);
}
