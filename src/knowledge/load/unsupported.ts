import { fault, type LoadResult } from './document.ts';

/** A document in a format that no loader reads; `remedy` says what to do. */
export const unsupported = (source: string, remedy: string): LoadResult =>
  fault(
    source,
    'unsupported_format',
    `${source} has a format that cannot be read. ${remedy}, and ingest that.`,
  );
