import { isEnglishFunctionTerm, isEverydayTerm } from '../words/function-words.ts';
import { stemmed } from './stems.ts';

/** What may be said for a form in its own language. English forms by their stems, what stands for them as it is written. */
export interface Kin {
  chinese: ReadonlyMap<string, readonly string[]>;
  english: ReadonlyMap<string, readonly string[]>;
}

/** Chinese forms | English forms of one meaning. */
export interface PairLine {
  chinese: readonly string[];
  english: readonly string[];
}

/**
 * A form of more meanings than this has kin of all of them, and mostly of those that are not meant. Our own questions, right and wrong:
 * of any number of meanings 1,310 and 108, three 1,309 and 107, two 1,308 and 107, one 1,303 and 106, no kin at all 1,290 and 104.
 */
const MOST_MEANINGS = 2;

/** Forms that stand on one line with another language's, since they mean the same, may be said for each other. */
export function kinOf(lines: readonly PairLine[]): Kin {
  return {
    chinese: kinAmong(
      lines.map(({ chinese }) => chinese),
      (form) => form,
      // A character is part of many words.
      (form) => form.length > 1,
    ),
    english: kinAmong(
      lines.map(({ english }) => english),
      stemmed,
      (stems) => !saysNothing(stems),
    ),
  };
}

/** "on" and "above", "many" and "more": a question only asks with them. */
const saysNothing = (stems: string): boolean =>
  stems.split(' ').every((term) => isEnglishFunctionTerm(term) || isEverydayTerm(term));

function kinAmong(
  groups: readonly (readonly string[])[],
  keyOf: (form: string) => string,
  isOpen: (key: string) => boolean,
): Map<string, readonly string[]> {
  const kept = groups.map((group) =>
    group.map((form) => ({ form, key: keyOf(form) })).filter(({ key }) => isOpen(key)),
  );
  const meanings = new Map<string, number>();
  for (const group of kept)
    for (const key of new Set(group.map((one) => one.key))) meanings.set(key, (meanings.get(key) ?? 0) + 1);
  const kin = new Map<string, readonly string[]>();
  for (const group of kept) {
    for (const { key } of group) {
      if (meanings.get(key)! > MOST_MEANINGS) continue;
      const others = group.filter((other) => other.key !== key).map(({ form }) => form);
      if (others.length > 0) kin.set(key, [...new Set([...(kin.get(key) ?? []), ...others])]);
    }
  }
  return kin;
}
