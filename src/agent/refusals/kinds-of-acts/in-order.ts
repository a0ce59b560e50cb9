import type { Act } from './act.ts';
import { AFFAIRS } from './affairs.ts';
import { CLAIMS } from './claims.ts';
import { TO_THE_READER } from './to-the-reader.ts';

/** All of them, in the order in which they are looked for. */
export const ACTS: readonly Act[] = [...AFFAIRS, ...CLAIMS, ...TO_THE_READER];
