import { UnavailableError } from '../../domain/faults/errors.ts';
import { DamagedIndexError } from '../index-files/damaged-index-error.ts';
import type { WeighedTerm } from '../lexical/lexical-index.ts';
import type { LookupRequest } from '../lookup/lookup.ts';
import type { LookupAcross } from './found-across.ts';

/** What can be asked of the thread, and what it answers; an index is named by the directory it was saved in. */
export interface Calls {
  open: { asked: object; answer: { embedding: string; dimensions: number } };
  lookUp: { asked: LookupRequest; answer: LookupAcross };
  terms: { asked: { texts: readonly string[] }; answer: WeighedTerm[][] };
  rarities: { asked: { terms: readonly string[] }; answer: (number | null)[] };
  close: { asked: object; answer: null };
}

export type Call = {
  [What in keyof Calls]: { what: What; directory: string } & Calls[What]['asked'];
}[keyof Calls];

/** Null ends the thread. */
export type ToThread = { id: number; call: Call }[] | null;

/** What came of one call. */
export type Outcome = { id: number } & (
  | { answer: Calls[keyof Calls]['answer'] }
  | {
      fault: {
        message: string;
        damaged: { path: string; reason: string } | null;
        /** Of the store, which cannot be read now. */
        unavailable: { code: string; fix: string | undefined } | null;
      };
    }
);

export type FromThread = Outcome[];

/** What crosses of an error. */
export const faultOf = (error: unknown): Extract<Outcome, { fault: unknown }>['fault'] => ({
  message: error instanceof Error ? error.message : String(error),
  damaged: error instanceof DamagedIndexError ? { path: error.path, reason: error.reason } : null,
  unavailable: error instanceof UnavailableError ? { code: error.code, fix: error.fix } : null,
});

export function errorOf({
  message,
  damaged,
  unavailable,
}: Extract<Outcome, { fault: unknown }>['fault']): Error {
  if (damaged) return new DamagedIndexError(damaged.path, damaged.reason);
  return unavailable
    ? new UnavailableError(
        unavailable.code,
        message,
        unavailable.fix === undefined ? {} : { fix: unavailable.fix },
      )
    : new Error(message);
}
