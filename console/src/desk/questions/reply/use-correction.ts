import { useState } from 'react';
import { useUnsent } from '../../../browser/unsent.ts';

/** An answer that somebody gave and that is being put right. */
export interface Correction {
  text: string;
  write: (text: string) => void;
  /** It was asked for just now: the cursor goes there. */
  isBegun: boolean;
  /** Begun, or begun once and left: what was written is there again. */
  isUnderWay: boolean;
  /** When the answer was given that was read before it is put right; null: as it is now. */
  of: string | null;
  /** `from`: what it begins with where nothing is written yet. */
  begin: (readAt: string | null, from: string) => void;
  /** The answer is another now, and is read anew. */
  readAnew: () => void;
  drop: () => void;
}

/** Apart from a reply: what was meant for a question that waited must not turn into a correction of who was faster. */
export function useCorrection(questionId: string): Correction {
  const [text, write] = useUnsent(`correction.${questionId}`);
  const [isBegun, setBegun] = useState(false);
  const [of, setOf] = useState<string | null>(null);
  return {
    text,
    write,
    isBegun,
    isUnderWay: isBegun || text !== '',
    of,
    begin(readAt, from) {
      setBegun(true);
      setOf(readAt);
      if (from !== '' && text === '') write(from);
    },
    readAnew: () => setOf(null),
    drop() {
      write('');
      setBegun(false);
      setOf(null);
    },
  };
}
