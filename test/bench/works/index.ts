import { annual } from './annual';
import { open } from './open';
import type { Work } from './work';

/** Every work that is measured, in the order of the report. */
export const works: readonly Work[] = [open, annual];
