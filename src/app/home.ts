import { join } from 'node:path';

/** The project's own folder: `src/..`, or the installed package. */
export const HOME = join(import.meta.dirname, '../..');
export const DEMO_SCHOOL = join(HOME, 'data');
