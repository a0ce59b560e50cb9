import { eitherOf } from '../../../../domain/language/either-of.ts';
import { inTurn } from '../../../../domain/language/in-turn.ts';
import { kinOfBeginning } from '../../words/kin.ts';
import { type Forms, type LexiconEntry, stemOf, UNWORD } from '../../words/lexicon.ts';
import { namedDateAt } from '../numbers/dates.ts';
import { englishNumberAt } from '../numbers/english-numbers.ts';
import { boundOf } from '../numbers/number-bounds.ts';
import { isNegator } from './negation.ts';
import { LITERALS, type SentencesInProgress } from './sentences-in-progress.ts';

/** Not the names that their letters would make of them. */
const SAYS_NOTHING = /^(?:i\.e|e\.g|OK)\.?$/i;
/** Names of code: dotted, with an underscore, an inner or an all capital, or a call. */
const CODE_LIKE =
  /[_.\d]|[a-z][A-Z]|^[A-Z]{2,}s?$|^[A-Z][a-z]+(?:Error|Exception|Warning|Interrupt|Exit|Iteration)$/;
/** Latin words that a Chinese sentence uses as its own. */
const LOAN_WORDS = new Set('ok bug app pc ide demo vs python ta'.split(' '));
/** "… is included and the item at `stop` is not": a clause of its own. */
const AND_ALSO = inTurn(
  /^and /i,
  eitherOf(
    /`[^`]+` (?:is|was|does|gives|returns|means|takes)\b/i,
    inTurn(
      eitherOf(
        /the|it|its|they|you|is|are|was|can|will|does|do|then/i,
        /also|even|returns?|gives?|puts?|another|how|what/i,
      ),
      /\b/i,
    ),
  ),
);
/** "95 percent within two and 99.7 percent within three": the next of a row. */
const AND_SHARE = /^and \d[\d.]*(?:%| percent\b)/i;
/** England's: of England. */
const POSSESSIVE = /['’]s$/;
const PLACES = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
/** "the third quartile"; "second, …" only counts what is said. */
const PLACE_IN_A_ROW = new RegExp(`^(${PLACES.join('|')})(?= [a-z]{3})`, 'i');
/** "the third one": of which things is said before. */
const isPronounOne = (text: string, at: number, word: string): boolean =>
  word === 'one' && PLACE_BEFORE.test(text.slice(Math.max(0, at - 12), at));
const PLACE_BEFORE = new RegExp(`\\b(?:first|last|next|other|same|${PLACES.join('|')}) $`);
/** A clean-up cleans up. */
const NOUN_OF_VERB = /(?<=[a-z]{3})-(?:up|off|out|down|in|over)$/i;
/** What stands before a number of things that were told before: "the other three". */
const TOLD_BEFORE = /\b(?:the|these|those|its|their|your|other) $/i;

/** A Latin word and where it stands. */
interface LatinWord {
  text: string;
  at: number;
  word: string;
  /** Empty brackets stand behind it. */
  isCall: boolean;
  /** It begins a sentence. */
  isFirst: boolean;
}

/** Takes one or more Latin words into the clause that is being read, and tells where the reading goes on. */
export function createLatinReader(
  words: SentencesInProgress,
  forms: Forms,
  hanText: boolean,
): (word: LatinWord) => number {
  const { add, meet, name, wordPassed, endClause } = words;

  return ({ text, at, word, isCall: call, isFirst: first }) => {
    const end = at + word.length + (call ? 2 : 0);
    const here = text.slice(at, at + 40);
    if (AND_ALSO.test(here) || (words.clause.numbers.length > 1 && AND_SHARE.test(here))) endClause();
    const date = namedDateAt(here);
    if (date) {
      words.clause.numbers.push(date.fact);
      return at + date.length;
    }
    if (SAYS_NOTHING.test(word)) return end;
    if (call || LITERALS.has(word) || CODE_LIKE.test(word)) {
      name(word);
      return end;
    }
    const number = hanText || isPronounOne(text, at, word) ? null : englishNumberAt(here, word);
    const phrase = latinPhrase(here);
    if (number) {
      words.clause.numbers.push({
        ...number.fact,
        bound: boundOf(text, at, at + number.length),
        definite: TOLD_BEFORE.test(text.slice(Math.max(0, at - 12), at)),
      });
      if (phrase && !phrase.entry.generic) meet(phrase.entry, phrase.written.toLowerCase());
      return at + number.length;
    }
    const ordinal =
      hanText || phrase?.written.includes(' ') ? undefined : forms.ordinals?.get(word.toLowerCase());
    if (ordinal !== undefined) {
      words.clause.numbers.push({ values: [String(ordinal)], unit: 'ordinal', weak: false });
      return end;
    }
    const place = hanText || phrase?.written.includes(' ') ? null : PLACE_IN_A_ROW.exec(here);
    if (place) {
      words.clause.numbers.push({
        values: [String(PLACES.indexOf((place[1] ?? '').toLowerCase()) + 2)],
        unit: 'ordinal',
        weak: true,
      });
      return end;
    }
    if (phrase && !hanText) {
      meet(phrase.entry, phrase.written.toLowerCase(), kinOfBeginning(here));
      return at + phrase.written.length;
    }
    if (hanText) {
      if (!LOAN_WORDS.has(word.toLowerCase())) name(word);
    } else if (/^[A-Z]/.test(word) && !first) {
      const owner = word.replace(POSSESSIVE, '');
      if (!LOAN_WORDS.has(owner.toLowerCase())) name(owner);
    } else {
      const turned = UNWORD.exec(word)?.[1];
      const kin = kinOfBeginning(here);
      const term = {
        key: stemOf((turned ?? word).replace(POSSESSIVE, '').replace(NOUN_OF_VERB, '')),
        weight: 1,
        kind: 'word' as const,
        written: word,
        kin,
      };
      if (turned === undefined) add(term);
      else {
        // "unsorted" is "not sorted", "not unsorted" is not.
        words.clause.denies = !words.clause.denies;
        add({ ...term, negated: words.polarity.here === null ? null : !words.polarity.here });
      }
      wordPassed();
    }
    return end;
  };

  /** The longest form of the lexicon that begins a text; words of a phrase stand a space apart. */
  function latinPhrase(text: string): { written: string; entry: LexiconEntry } | null {
    const words = /^[A-Za-z'’-]+(?: [A-Za-z'’-]+){0,3}/.exec(text)?.[0].split(' ') ?? [];
    const longest = forms.longestLatin.get(stemOf((words[0] ?? '').toLowerCase())) ?? 0;
    for (let count = Math.min(words.length, longest); count > 0; count--) {
      const taken = words.slice(0, count);
      const entry = forms.latin.get(taken.map((word) => stemOf(word.toLowerCase())).join(' '));
      const written = taken.join(' ');
      // "Note" has the stem of "not", and denies nothing.
      if (entry)
        return {
          written,
          entry: entry.negates && !isNegator(written) ? { ...entry, negates: false } : entry,
        };
    }
    return null;
  }
}
