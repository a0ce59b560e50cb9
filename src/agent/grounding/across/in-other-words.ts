import { holdsHan } from '../../../domain/language/han.ts';
import { type GlossedPairs, stemmed, wordPairs } from '../../../knowledge/index.ts';
import type { Sentence, Term } from '../reading/clauses/clause.ts';
import type { HeldPassage } from '../reading/held-passage.ts';
import { groundingLexicon } from '../words/lexicon.ts';
import { crossingForms } from './forms.ts';

/** A statement in the words of its passage: each by the one of its pairs that the passage has. */
export const inWordsOf = (sentences: Sentence[], held: HeldPassage, glossed: GlossedPairs): Sentence[] =>
  sentences.map((sentence) =>
    sentence.map((clause) => ({
      ...clause,
      lead: null,
      numbers: clause.numbers.map((number) =>
        number.values[0] === '1' && number.unit !== 'ordinal' ? { ...number, weak: true } : number,
      ),
      terms: clause.terms.flatMap((term) => crossedTerm(term, held, glossed) ?? []),
    })),
  );

/** Null where the other language says nothing there. */
function crossedTerm(term: Term, held: HeldPassage, glossed: GlossedPairs): Term | null {
  if (term.kind === 'name' || term.kind === 'literal') return term;
  if (USES.test(term.written)) return null;
  const { han, latin } = crossingForms();
  const forms = otherForms(term.written, glossed);
  const keys: string[] = held.keys.has(term.key) ? [term.key] : [];
  let isEveryday = false;
  let opposite: string | null = null;
  for (const form of forms) {
    const entry = (held.han ? han : latin).get(form);
    const key = entry?.key ?? form;
    if (held.keys.has(key) || (held.han && form.length > 1 && standsIn(held.flat, form)))
      keys.push(key, form);
    else if (groundingLexicon().axisOf.has(key)) opposite ??= key;
    isEveryday ||= entry?.generic ?? false;
  }
  const [key] = keys;
  if (key !== undefined)
    return { ...term, key, written: key, kind: term.kind === 'claim' ? 'claim' : 'word', others: keys };
  if (isEveryday || LIGHT.has(term.written.toLowerCase())) return null;
  // Of what the passage has not, an opposite of what it has is kept in sight.
  if (opposite !== null) return { ...term, key: opposite };
  return term;
}

/** As it is: 可变 does not stand in 不可变. */
export function standsIn(flat: string, form: string): boolean {
  for (let at = flat.indexOf(form); at !== -1; at = flat.indexOf(form, at + 1))
    if (!NEGATING.has(flat.charAt(at - 1))) return true;
  return false;
}

/** What the other language has no word for: counters, what stands behind a place, numbers read as numbers before. */
const LIGHT = new Set(
  `本 张 条 枚 名 支 颗 间 里 上 中 内 外 变 拍 起 使 令 种 样 者 人 处 式 性 化 给 所 其 们 gives two
    three four five six seven eight nine ten give given take taken make made there place put better
    access accessing`.split(/\s+/),
);

/** "Use" is said of everything, and stands for 作用 and 使用 alike. */
const USES = /^us(?:e|ed|es|ing)$/i;

const NEGATING = new Set('不没无非未');

function otherForms(written: string, glossed: GlossedPairs): string[] {
  const isHan = holdsHan(written);
  const form = isHan ? written : stemmed(written.toLowerCase());
  const [pairs, own] = isHan ? [wordPairs().ofHan, glossed.ofHan] : [wordPairs().ofLatin, glossed.ofLatin];
  return [...(own.get(form) ?? []), ...(pairs.get(form) ?? [])];
}
