import { isBeating } from './heartbeat';

/** What a container's health check runs: exit 0 while the worker beside it is alive. */
process.exitCode = isBeating() ? 0 : 1;
