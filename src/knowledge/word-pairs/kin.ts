import { isEnglishFunctionTerm, isEverydayTerm } from '../words/function-words.ts';

/**
 * What may be said for a form in its own language. English forms by their stems, what stands for them as it is written.
 */
export interface Kin {
  chinese: ReadonlyMap<string, readonly string[]>;
  english: ReadonlyMap<string, readonly string[]>;
}

/** A form as it is written, and what it is looked for by: English by its stems, Chinese as it is written. */
export interface Form {
  form: string;
  /** Empty of a form that only stands for others: it is of words that have forms of their own. */
  key: string;
}

/** Chinese forms | English forms of one meaning. */
export interface PairLine {
  chinese: readonly Form[];
  english: readonly Form[];
}

/**
 * A form of more meanings than this has kin of all of them, and mostly of those that are not meant. Our own
 * questions, right and wrong: of any number of meanings 1,310 and 108, three 1,309 and 107, two 1,308 and 107, one
 * 1,303 and 106, no kin at all 1,290 and 104.
 */
const MOST_MEANINGS = 2;

/** Forms that stand on one line with another language's, since they mean the same, may be said for each other. */
export function kinOf(lines: readonly PairLine[]): Kin {
  return {
    chinese: kinAmong(
      lines.map(({ chinese }) => chinese),
      // A character is part of many words.
      (form) => form.length > 1,
    ),
    english: kinAmong(
      lines.map(({ english }) => english),
      (stems) => !saysNothing(stems),
    ),
  };
}

/** "on" and "above", "many" and "more": a question only asks with them. */
const saysNothing = (stems: string): boolean =>
  stems.split(' ').every((term) => isEnglishFunctionTerm(term) || isEverydayTerm(term));

function kinAmong(
  groups: readonly (readonly Form[])[],
  isOpen: (key: string) => boolean,
): Map<string, readonly string[]> {
  const kept = groups.map((group) => group.filter(({ key }) => key === '' || isOpen(key)));
  const meanings = new Map<string, number>();
  for (const group of kept) {
    for (const one of group)
      if (group.find(({ key }) => key === one.key) === one)
        meanings.set(one.key, (meanings.get(one.key) ?? 0) + 1);
  }
  const kin = new Map<string, string[]>();
  for (const group of kept) {
    for (const { key } of group) {
      if (key === '' || meanings.get(key)! > MOST_MEANINGS) continue;
      const others = kin.get(key) ?? [];
      for (const other of group)
        if (other.key !== key && !others.includes(other.form)) others.push(other.form);
      if (others.length > 0) kin.set(key, others);
    }
  }
  return kin;
}
