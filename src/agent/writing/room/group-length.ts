import { CODE_BLOCK, FENCE_LINE } from '../../../domain/language/code-marks.ts';
import { type Language, writtenIn } from '../../../domain/language/language.ts';
import { matchesIn } from '../../../domain/language/matches.ts';
import { phrasesFor } from '../../phrases.ts';
import type { AgentRequest } from '../../request.ts';
import { createSentenceStream } from '../of-models/sentence-stream.ts';
import type { WrittenAnswer } from '../written-answer.ts';

/**
 * Characters of an answer in a group, code and citation marks apart. The handbook's 150 are Chinese: on a phone
 * some 22 Han characters stand on a line, of Latin letters in the same size some 50. So 400 letters fill the
 * same seven or eight lines.
 */
export const CHARACTERS_IN_A_GROUP: Record<Language, number> = { zh: 150, en: 400 };
/** Lines of code in a group (handbook, "length"). */
export const CODE_LINES_IN_A_GROUP = 12;

/** Read on a phone, among others: everything in a group but the long form, which is asked for. */
export const isForAGroup = ({ group, form }: Pick<AgentRequest, 'group' | 'form'>): boolean =>
  group !== null && form !== 'long';

/** From the first blank of a run: begun at each, a long run would take for ever. */
const MARK = /(?<!\s)\s*\[\d{1,2}\]/g;

const proseOf = (text: string): string => text.replace(CODE_BLOCK, '');

/** Characters as the handbook counts them: code has its lines, and marks are links. */
export const charactersIn = (text: string): number => [...proseOf(text).replace(MARK, '').trim()].length;

export const codeLinesIn = (text: string): number =>
  matchesIn(text, CODE_BLOCK).reduce(
    (sum, [block]) =>
      sum + block.split('\n').filter((line) => line.trim() !== '' && !FENCE_LINE.test(line)).length,
    0,
  );

const fits = (text: string, characters: number): boolean =>
  charactersIn(text) <= characters && codeLinesIn(text) <= CODE_LINES_IN_A_GROUP;

/** A border between backticks is none. */
const isInCode = (text: string): boolean => (proseOf(text).match(/`/g)?.length ?? 0) % 2 === 1;

/** "For example:" with nothing behind it. */
const LEADS_ON = /[：:]\s*$/;

/**
 * An answer in the material's own words at a group's length: whole sentences, then the mark of the place where the rest
 * stands, which is the link to it. One that fits comes back as it is. `besides`: characters that stand beside it.
 */
export function atGroupLength(written: WrittenAnswer, language: Language, besides = 0): WrittenAnswer {
  const { text } = written;
  const limit = CHARACTERS_IN_A_GROUP[writtenIn(text)] - besides;
  if (fits(text, limit)) return written;
  const phrases = phrasesFor(language);
  const room = limit - charactersIn(phrases.restAt(''));
  const kept = wholeSentences(text, room) ?? firstClauses(text, room);
  // A listing behind the last mark is of its place.
  const rest = (/\[(\d{1,2})\]/.exec(text.slice(kept.length)) ??
    matchesIn(kept, /\[(\d{1,2})\]/g).at(-1))?.[1];
  if (kept === '' || rest === undefined) return written;
  const shortened = `${kept.trimEnd()}${/```$/.test(kept.trimEnd()) ? '\n' : ''}${phrases.restAt(`[${rest}]`)}`;
  return {
    text: shortened,
    pieces: [shortened],
    citations: written.citations.filter(({ index }) => shortened.includes(`[${index}]`)),
  };
}

/** The text up to the last border of sentences that fits; null where the first sentence is too long already. */
function wholeSentences(text: string, room: number): string | null {
  const stream = createSentenceStream();
  let best: string | null = null;
  let end = 0;
  for (const sentence of [...stream.push(text), ...stream.end()]) {
    end = text.indexOf(sentence, end) + sentence.length;
    const kept = text.slice(0, end);
    if (!fits(kept, room)) break;
    if (!isInCode(kept) && !LEADS_ON.test(kept)) best = kept;
  }
  return best;
}

const CLAUSE_END = /[；，、;,](?=[^\d])/gu;

/** The same by clauses, for a first sentence that is longer than a message may be. */
function firstClauses(text: string, room: number): string {
  const ends = matchesIn(text, CLAUSE_END).map((match) => text.slice(0, match.index));
  const kept = ends.findLast((clause) => fits(clause, room - 2) && !isInCode(clause) && !/`{3}/.test(clause));
  return kept === undefined ? '' : `${kept}……`;
}

/** As much of a quote as a group's message has room for around it. */
export function quoteForAGroup(quote: string, say: (quote: string) => string, language: Language): string {
  const over = charactersIn(say(quote)) - CHARACTERS_IN_A_GROUP[language];
  return over <= 0 ? quote : `${[...quote].slice(0, -(over + 1)).join('')}…`;
}
