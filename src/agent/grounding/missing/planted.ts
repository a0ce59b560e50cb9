import { holdsHan } from '../../../domain/language/han.ts';
import { type Sentence, type Term, weightOf } from '../reading/clauses/clause.ts';
import { flatten, type HeldPassage } from '../reading/held-passage.ts';
import { readSentences } from '../reading/reading.ts';
import { firmlyHeld, holds, isKnown } from './coverage.ts';

/*
 * A word that the asker's side has brought in, put into what the passage says: "用夜航班写的闭包能记住外层函数的变量",
 * where an earlier turn spoke of a 夜航班. What only the asker speaks of is no matter of the passage, however true the
 * rest is.
 */

/** Weight of the rest of the clause, and the share of it that the passage has. */
const REST = 2;
const REST_SHARE = 0.85;

/** What the asker's side has said, as words are looked for in it. */
export interface Heard {
  /** Without white space; for Chinese. */
  flat: string;
  /** Words with a capital letter, lower case: an everyday word is asked with and answered with. */
  names: ReadonlySet<string>;
  /** What all of its words say; see `Term.key`. */
  keys: ReadonlySet<string>;
}

const NAME = /\b[A-Z][\w'’-]*/g;

/** What was heard last: all sentences of an answer are held against the same. */
let last: { text: string; heard: Heard } | null = null;

export function heardIn(text: string): Heard {
  if (last?.text !== text)
    last = {
      text,
      heard: {
        flat: flatten(text),
        names: new Set(text.match(NAME)?.map((name) => name.toLowerCase())),
        keys: new Set(
          readSentences(text).flatMap((sentence) =>
            sentence.flatMap(({ terms }) => terms.map(({ key }) => key)),
          ),
        ),
      },
    };
  return last.heard;
}

/**
 * A name that was heard and that the passage does not know, or a word in a clause that is the passage's otherwise; or
 * null.
 */
export function plantedIn(
  sentence: Sentence,
  { held, heard, across }: { held: HeldPassage; heard: Heard; across: boolean },
): string | null {
  // In another language the passage may have the same words and not be seen to.
  const repeated = across ? null : repeatedIn(sentence, held, heard);
  if (repeated !== null) return repeated;
  for (const { terms } of sentence) {
    const planted = terms.filter((term) => isHeard(term, heard) && !isKnown(term, held));
    if (planted.length === 0) continue;
    const name = planted.find(({ key }) => !holdsHan(key));
    if (name) return name.written;
    const rest = terms.filter((term) => !planted.includes(term));
    const total = weightOf(rest);
    if (total >= REST && weightOf(rest.filter((term) => isKnown(term, held))) >= total * REST_SHARE)
      return planted[0]?.written ?? null;
  }
  return null;
}

/** Weight of words that only the asker has, in a sentence of which the passage has less than this. */
const REPEATED = 1.5;
const HARDLY_HELD = 0.67;

/** "Old people cannot learn closures", asked to be said: of the passage is only what it is about. */
function repeatedIn(sentence: Sentence, held: HeldPassage, { keys }: Heard): string | null {
  const terms = sentence.flatMap((clause) => clause.terms);
  const only = terms.filter((term) => keys.has(term.key) && !holds(held, term));
  return weightOf(only) >= REPEATED && firmlyHeld(terms, held) < HARDLY_HELD
    ? only.map(({ written }) => written).join(' ')
    : null;
}

const isHeard = ({ kind, key, written }: Term, { flat, names }: Heard): boolean =>
  kind === 'gram' && holdsHan(key) ? key.length > 1 && flat.includes(key) : names.has(written.toLowerCase());
