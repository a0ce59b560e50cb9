import { eitherOf } from '../../../domain/language/either-of.ts';
import type { Sentence, Term } from '../reading/clauses/clause.ts';
import { isAmong } from './among.ts';
import { fullWordsOf } from './full-words.ts';

/* What a passage excepts by an "unless", 除非: a statement that names the case and says that it holds says otherwise. */

export interface Unless {
  holds: readonly Term[];
  when: readonly Term[];
  denies: boolean;
}

const FORMS: { pattern: RegExp; turned: boolean }[] = [
  { pattern: /^\s*unless ([^,.;!?]{2,90}), ?([^,.;!?]{2,120})/iu, turned: true },
  { pattern: /([^.;!?]{2,160}?),? unless ([^,.;!?]{2,90})/iu, turned: false },
  { pattern: /除非([^，。；！？]{1,30})[，,](?:否则|不然)?([^，。；！？]{2,40})/u, turned: true },
  { pattern: /([^。；！？]{2,60}?)[，,]除非([^，。；！？]{2,30})/u, turned: false },
];
const UNLESS = /除非|\bunless\b/iu;
/** 除非…才: nothing but this lets it be. */
const ONLY_THEN = /才/u;
const DENIALS = eitherOf(
  /不(?![管论同断仅])|[没无未]/giu,
  /\b(?:not|no|never|cannot|nobody|nothing|without|except)\b|n['’]t\b|\bun(?=[a-z]{4})/giu,
  /除外/giu,
);
const denies = (text: string): boolean => (text.match(DENIALS)?.length ?? 0) % 2 === 1;

/** What the sentences of a passage say with an "unless"; `read` gives its words. */
export function unlessIn(sentences: readonly string[], read: (text: string) => Sentence[]): Unless[] {
  return sentences.flatMap((sentence) => {
    if (!UNLESS.test(sentence)) return [];
    for (const { pattern, turned } of FORMS) {
      const [match, one = '', other = ''] = pattern.exec(sentence) ?? [];
      if (match === undefined) continue;
      const [holds, when] = turned ? [other, one] : [one, other];
      if (ONLY_THEN.test(holds)) return [];
      return [
        {
          holds: fullWordsOf(holds, read),
          when: fullWordsOf(when, read),
          denies: denies(`${holds} | ${when}`),
        },
      ];
    }
    return [];
  });
}

/** Share of the case, and of what holds, that a statement has to name. */
const OF_CASE = 0.6;
const OF_REST = 0.4;

/** Whether a statement lets hold, in the very case, what its passage lets hold unless that is so. */
export function excepted(said: readonly Term[], text: string, originals: readonly Unless[]): boolean {
  if (originals.length === 0 || UNLESS.test(text)) return false;
  return originals.some(
    (one) =>
      one.denies === denies(text) &&
      named(one.when, said) >= one.when.length * OF_CASE &&
      named(one.holds, said) >= one.holds.length * OF_REST,
  );
}

const named = (terms: readonly Term[], said: readonly Term[]): number =>
  terms.filter((term) => isAmong(term, said)).length;
