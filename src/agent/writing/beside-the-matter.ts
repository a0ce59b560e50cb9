import type { Passage } from '../../domain/course.ts';
import { plainTextOf } from '../bounds/plain-text.ts';
import { hangingTogether, type Occasion } from '../grounding/hanging-together.ts';
import { refusalBeside } from './output-bounds.ts';

/** What stands in a passage beside its matter. */
export interface BesideTheMatter {
  /** Whether that holds a sentence of the passage. */
  has(passage: Passage, sentence: string): boolean;
  /** The passage's text up to it. */
  before(passage: Passage): string;
}

/**
 * A sentence stands beside the matter that hangs on nothing of its passage, and that an answer could not say from the rest of
 * it, since it promises, sells, tells on somebody or the like. It is not shown along with what was asked for.
 */
export function besideTheMatter(occasion: Occasion): BesideTheMatter {
  const hanging = hangingTogether(occasion);
  function isBeside(part: string, passage: Passage): boolean {
    return refusalBeside(plainTextOf(part), [hanging(passage).coherent]) !== null;
  }
  return {
    has(passage, sentence) {
      const said = flat(sentence);
      const of = hanging(passage).apart.filter(
        (part) => flat(part).includes(said) || said.includes(flat(part)),
      );
      return of.some((part) => isBeside(part, passage));
    },
    before(passage) {
      const { text } = passage;
      const first = hanging(passage).apart.find((part) => isBeside(part, passage));
      return first === undefined ? text : text.slice(0, text.indexOf(first));
    },
  };
}

const flat = (text: string): string => text.replace(/\s+/g, '');
