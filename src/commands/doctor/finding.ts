import { ZhujiaoError } from '../../domain/faults/errors.ts';

/** What doctor found of one part. */
export interface Finding {
  part: string;
  state: 'ok' | 'note' | 'fault';
  says: string;
}

/** How long another service is given to answer. */
export const REACH_TIMEOUT_MS = 5_000;

/** What is wrong, and how to mend it where that is known. */
export function faultInWords(error: unknown): string {
  if (error instanceof ZhujiaoError && error.fix) return `${error.message} ${error.fix}`;
  return error instanceof Error ? error.message : String(error);
}
