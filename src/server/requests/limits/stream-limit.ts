import { TooManyError } from '../../../domain/faults/errors.ts';

/** Counts what each holder has open, and refuses more. */
export interface StreamLimit {
  /** Runs `stream` in one of the holder's places. Throws a TooManyError where all are taken. */
  within(holder: string, stream: () => Promise<void>): Promise<void>;
}

/** @param refusal what is said to who holds as many as they may */
export function createStreamLimit(
  most: number,
  refusal: { code: string; detail: string; fix: string },
): StreamLimit {
  const held = new Map<string, number>();
  return {
    async within(holder, stream) {
      const open = held.get(holder) ?? 0;
      if (open >= most) throw new TooManyError(refusal.code, refusal.detail, { fix: refusal.fix });
      held.set(holder, open + 1);
      try {
        await stream();
      } finally {
        const left = (held.get(holder) ?? 1) - 1;
        if (left > 0) held.set(holder, left);
        else held.delete(holder);
      }
    },
  };
}
