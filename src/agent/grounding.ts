import { holdsHan } from '../domain/language/han.ts';
import type { Passage } from '../domain/school/course.ts';
import { addressesEveryone } from './bounds/mentions.ts';
import { plainTextOf } from './bounds/plain-text.ts';
import { checkAcross } from './grounding/across/check.ts';
import { sentencesApart } from './grounding/asides.ts';
import { inMaterialsWords } from './grounding/called-in-english.ts';
import { checkStatement } from './grounding/check-statement.ts';
import { citedIn, withoutMarks } from './grounding/citation-marks.ts';
import { checkCode, codeOf, hasStrangeInfo } from './grounding/code-block.ts';
import { deniedToTheLetter } from './grounding/contradictions/denied-to-the-letter.ts';
import { isCourtesy } from './grounding/courtesies.ts';
import { holdsFormulas, withoutFormulas } from './grounding/formulas.ts';
import { hasHeadingWithin, headingOf, namedBy } from './grounding/headings.ts';
import { NOWHERE_HELD } from './grounding/late-start.ts';
import { withoutLeadIn } from './grounding/lead-ins.ts';
import { isVerdict, judgesOnly, statesNothing } from './grounding/openers.ts';
import { isOutOfReach } from './grounding/out-of-reach.ts';
import { isAcross, readStatement } from './grounding/read-statement.ts';
import { flatten, isInChinese, isLesson } from './grounding/reading/held-passage.ts';
import { saysExample } from './grounding/reckoned.ts';
import type { ReadStatement } from './grounding/statement.ts';
import { setApart } from './grounding/unlike.ts';
import { standsWordForWord } from './grounding/word-for-word.ts';

/** Whether a statement may be said, and which of the given passages (from 1) it rests on. */
export type GroundingResult =
  | {
      supported: true;
      /** Without its marks. */
      text: string;
      /** Empty for an opener, which states nothing. */
      cited: number[];
      /** Lines of code that no passage shows as they are. */
      novelLines: number;
      /** The sentence that bears it out, as it is written, where that is in the other language. */
      original?: string | undefined;
    }
  /** `states` is false for a bare "可以。": what is said without it is not less. */
  | { supported: false; reason: string; states: boolean };

/**
 * So much of a statement has a passage to hold that the model does not name: nearly any has half of its words. Of the
 * whole answers of data/eval it costs one true sentence of 283 and three of 24 false ones.
 */
const OF_UNCITED = 0.7;

/**
 * Holds one sentence, line or code block of a model's answer against the passages it was given: numbers, names
 * and code have to be there, its words mostly, clause by clause, and nothing in it may say otherwise than the
 * part of the passage that is most like it. What the model cites is looked at first; where that does not hold
 * the statement, another passage may, and the mark is put right. A passage that speaks of the same more closely
 * and says otherwise outweighs one that would bear it out.
 *
 * `heard` is all that the asker has said and quoted: what is only repeated of it is no evidence.
 *
 * Measured on test/grounding/pairs.jsonl (test/grounding/pairs.test.ts holds the figures).
 */
export function checkGrounding(
  sentence: string,
  passages: Passage[],
  question: string,
  heard = question,
): GroundingResult {
  const asSaid = checkSetApart(sentence, passages, question, heard);
  if (asSaid.supported) return asSaid;
  const put = inMaterialsWords(sentence, question, passages);
  if (put === null) return asSaid;
  const asPut = checkAsSaid(put, passages, question, heard);
  return asPut.supported ? { ...asPut, text: withoutMarks(sentence) } : asSaid;
}

/** Of two things that a sentence sets apart the one is borne out, and the other is not. */
function checkSetApart(
  sentence: string,
  passages: Passage[],
  question: string,
  heard: string,
): GroundingResult {
  const asSaid = checkAsSaid(sentence, passages, question, heard);
  const apart = setApart(withoutMarks(sentence));
  if (apart === null || !passages.some((passage) => tellsOf(passage, apart.other))) return asSaid;
  const marks = citedIn(sentence)
    .map((mark) => ` [${mark}]`)
    .join('');
  const holds = (text: string): GroundingResult => checkAsSaid(`${text}${marks}`, passages, question, heard);
  const one = holds(apart.says);
  const isOfOther = apart.denies !== null && holds(apart.denies).supported;
  if (isOfOther) return { supported: false, reason: `said of ${apart.other}`, states: true };
  return !asSaid.supported && one.supported ? { ...one, text: withoutMarks(sentence) } : asSaid;
}

/** Whether a passage has each word of a name, in one of its forms. */
function tellsOf({ headings, title, text }: Passage, name: string): boolean {
  const all = [...headings, title, text].join(' ').toLowerCase();
  const words = name.toLowerCase().match(/[a-z]{3,}/g) ?? [];
  return words.every((word) => all.includes(word.replace(/(?:e?s)$/, '')));
}

/** The passages, from 1, those that the model names first. */
const order = (cited: readonly number[], passages: readonly Passage[]): number[] => [
  ...cited,
  ...passages.map((_, position) => position + 1).filter((index) => !cited.includes(index)),
];

const isFormulaOf = (passage: Passage | undefined, formulas: readonly string[]): boolean =>
  passage !== undefined && holdsFormulas(passage, formulas);

function checkAsSaid(
  sentence: string,
  passages: Passage[],
  question: string,
  heard: string,
): GroundingResult {
  const bare = withoutMarks(sentence);
  if (bare === '') return { supported: false, reason: 'empty', states: false };
  const cited = citedIn(sentence).filter((mark) => mark <= passages.length);
  const code = codeOf(bare);
  if (hasStrangeInfo(bare)) return { supported: false, reason: 'words behind a fence', states: true };
  if (code !== null) return checkedCode(bare, code, passages, { question, heard });
  if (isVerdict(bare))
    return { supported: false, reason: 'yes or no without its ground: too little to check', states: false };

  const heading = headingOf(bare);
  if (heading !== null) {
    const named = checkedHeading(bare, heading, passages);
    // **只扣 10 分，可以累计：** says something of what it heads, and is held to it.
    if (named.supported || !/[：:](?:\*\*)?$/.test(bare)) return named;
    const said = checkAsSaid(heading, passages, question, heard);
    return said.supported && said.cited.length > 0 ? { ...said, text: bare } : named;
  }
  if (addressesEveryone(plainTextOf(bare)))
    return { supported: false, reason: 'addresses everyone', states: true };
  if (isCourtesy(bare)) return { supported: true, text: bare, cited: [], novelLines: 0 };
  const { text: prose, formulas } = withoutFormulas(bare);
  const lacking = passages.filter((passage) => !holdsFormulas(passage, formulas));
  if (formulas.length > 0 && lacking.length === passages.length)
    return { supported: false, reason: 'a formula that no passage has', states: true };
  const said = withoutLeadIn(prose);
  const quoted = (cited.length > 0 ? cited : passages.map((_, position) => position + 1)).find((index) =>
    isQuotation(said, passages[index - 1]),
  );
  if (quoted !== undefined) return { supported: true, text: bare, cited: [quoted], novelLines: 0 };
  const statement = readStatement(said, question, heard, saysExample(prose));
  if (formulas.length > 0 && prose === '') {
    const shown = order(cited, passages).find((index) => isFormulaOf(passages[index - 1], formulas));
    if (shown !== undefined) return { supported: true, text: bare, cited: [shown], novelLines: 0 };
  }
  if (statement.urls.length === 0 && statesNothing(bare))
    return { supported: true, text: bare, cited: [], novelLines: 0 };
  let best: { index: number; share: number; original?: string | undefined } | null = null;
  let against: { what: string; share: number } | null = null;
  let reason: string = NOWHERE_HELD;
  const heldAcross: typeof checkStatement = (read, passage, above) =>
    checkAcross(read, passage, above, passages);
  for (const index of order(cited, passages)) {
    const passage = passages[index - 1];
    if (!passage || lacking.includes(passage)) continue;
    // What holds all of it is outweighed by none.
    if (best?.share === 1) break;
    const across = isAcross(statement, passage);
    // In another language only what the lexicon knows can be compared: the model has to name the passage.
    if (across && !cited.includes(index)) continue;
    // Of the one that the model cites it is told what is missing.
    if (!across && index !== cited[0] && isOutOfReach(statement, passage, best?.share ?? 0)) continue;
    const check = (across ? heldAcross : checkStatement)(statement, passage, best?.share);
    if (check.kind === 'missing') {
      if (index === cited[0] && !across) reason = check.what;
    } else if (check.kind === 'contradicted') {
      if (!against || check.share > against.share) against = check;
    } else if (
      cited.length > 0 &&
      !cited.includes(index) &&
      (check.share < OF_UNCITED || isBare(statement))
    ) {
      // A passage that the model does not name bears out what it mostly holds.
    } else if (!best || (check.share > best.share && !cited.includes(best.index))) {
      best = { index, share: check.share, original: check.original };
    }
  }
  if (against && (!best || against.share > best.share))
    return { supported: false, reason: against.what, states: true };
  if (!best) return { supported: false, reason, states: !judgesOnly(bare) };
  if (hasHeadingWithin(bare) && !passages[best.index - 1]?.text.includes('##'))
    return { supported: false, reason: 'a heading within a sentence', states: true };
  const denied = deniedToTheLetter(said, passages);
  if (denied !== null) return { supported: false, reason: `denied to the letter: ${denied}`, states: true };
  for (const part of sentencesApart(said)) {
    if (isItsLabel(part, passages[best.index - 1])) continue;
    const apart = checkGrounding(`${part} [${best.index}]`, passages, question, heard);
    if (!apart.supported) return apart;
  }
  return { supported: true, text: bare, cited: [best.index], novelLines: 0, original: best.original };
}

/** "You need twice as many": any passage may have that number. */
const isBare = ({ sentences }: ReadStatement): boolean =>
  sentences.flat().reduce((sum, { terms }) => sum + terms.reduce((all, { weight }) => all + weight, 0), 0) <
  LEAST_WORDS;
/** Weight of words that a statement has to have for a passage that the model does not name to bear it out. */
const LEAST_WORDS = 1;

/** “Add python.exe to PATH”: English words of a Chinese passage, as they stand there, are a name and not translated. */
const isItsLabel = (part: string, passage: Passage | undefined): boolean =>
  passage !== undefined &&
  !holdsHan(part) &&
  isInChinese(passage) &&
  flatten(passage.text).includes(flatten(part));

const isQuotation = (said: string, passage: Passage | undefined): boolean =>
  passage !== undefined && isLesson(passage) && standsWordForWord(said, passage);

const FENCED = /^\s*[`~]{3}/;

function checkedHeading(bare: string, heading: string, passages: Passage[]): GroundingResult {
  const lessons = passages.filter(isLesson);
  const named = lessons[namedBy(heading, lessons)];
  return named
    ? { supported: true, text: bare, cited: [passages.indexOf(named) + 1], novelLines: 0 }
    : { supported: false, reason: 'a heading that names nothing of a passage', states: false };
}

function checkedCode(
  bare: string,
  code: string,
  passages: Passage[],
  asker: { question: string; heard: string },
): GroundingResult {
  const lessons = passages.filter(isLesson);
  const check = checkCode(code, lessons, asker);
  if (check.kind === 'missing') return { supported: false, reason: check.what, states: true };
  // A line of code that stands in the prose has no fence to tell where it ends: only the course's own may.
  if (check.novel > 0 && !FENCED.test(bare))
    return { supported: false, reason: 'a line of code that no passage shows', states: true };
  const shown = lessons[check.index];
  return shown
    ? { supported: true, text: bare, cited: [passages.indexOf(shown) + 1], novelLines: check.novel }
    : { supported: false, reason: 'code of no lesson', states: true };
}
