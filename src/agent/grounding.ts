import { holdsHan } from '../domain/language/han.ts';
import type { Passage } from '../domain/school/course.ts';
import { borneOutBy } from './grounding/borne-out-by.ts';
import { deniedToTheLetter } from './grounding/contradictions/denied-to-the-letter.ts';
import { inMaterialsWords } from './grounding/fallen/called-in-english.ts';
import { holdsFormulas, withoutFormulas } from './grounding/formulas.ts';
import { sentencesApart } from './grounding/missing/asides.ts';
import { citedIn, withoutMarks } from './grounding/pieces/citation-marks.ts';
import { falls, type GroundingResult, stands } from './grounding/pieces/grounding-result.ts';
import { hasHeadingWithin, headingOf } from './grounding/pieces/headings.ts';
import { NAMES_NOTHING, settledByKind } from './grounding/pieces/kinds-of-pieces.ts';
import { withoutLeadIn } from './grounding/pieces/lead-ins.ts';
import { judgesOnly, likensOnly, statesNothing } from './grounding/pieces/openers.ts';
import { type Numbered, named, namedFirst, type Piece, pieceOf } from './grounding/pieces/piece.ts';
import { saidOfEach } from './grounding/pieces/said-of-each.ts';
import { setApart } from './grounding/pieces/unlike.ts';
import { flatten, isInChinese, isLesson } from './grounding/reading/held-passage.ts';
import { saysExample } from './grounding/reckoned/reckoned.ts';
import { forbiddenElsewhere } from './grounding/relations/rules/permitted.ts';
import { readStatement } from './grounding/statement/read-statement.ts';
import { standsWordForWord } from './grounding/word-for-word.ts';

/**
 * Holds one sentence, line or code block of a model's answer against the passages it was given: numbers, names
 * and code have to be there, its words mostly, clause by clause, and nothing in it may say otherwise than the
 * part of the passage that is most like it. Where the model cites a passage that does not hold it and another
 * does, the mark is put right.
 *
 * `heard` is all that the asker has said and quoted: what is only repeated of it is no evidence.
 *
 * Measured on test/grounding/pairs.jsonl (test/grounding/pairs.test.ts holds the figures).
 */
export function checkGrounding(
  sentence: string,
  passages: readonly Passage[],
  question: string,
  heard = question,
): GroundingResult {
  const check = (said: string): GroundingResult => checkAsSaid(pieceOf(said, passages, { question, heard }));
  const asSaid = checkSetApart(sentence, passages, check);
  if (asSaid.supported) return asSaid;
  const put = inMaterialsWords(sentence, question, passages);
  if (put === null) return asSaid;
  const asPut = check(put);
  return asPut.supported ? { ...asPut, text: withoutMarks(sentence) } : asSaid;
}

/** Of two things that a sentence sets apart the one is borne out, and the other is not. */
function checkSetApart(
  sentence: string,
  passages: readonly Passage[],
  check: (said: string) => GroundingResult,
): GroundingResult {
  const asSaid = check(sentence);
  const apart = setApart(withoutMarks(sentence));
  if (apart === null || !passages.some((passage) => tellsOf(passage, apart.other))) return asSaid;
  const marks = citedIn(sentence)
    .map((mark) => ` [${mark}]`)
    .join('');
  const one = check(`${apart.says}${marks}`);
  const isOfOther = apart.denies !== null && check(`${apart.denies}${marks}`).supported;
  if (isOfOther) return falls(`said of ${apart.other}`);
  return !asSaid.supported && one.supported ? { ...one, text: withoutMarks(sentence) } : asSaid;
}

/** Whether a passage has each word of a name, in one of its forms. */
function tellsOf({ headings, title, text }: Passage, name: string): boolean {
  const all = [...headings, title, text].join(' ').toLowerCase();
  const words = name.toLowerCase().match(/[a-z]{3,}/g) ?? [];
  return words.every((word) => all.includes(word.replace(/(?:e?s)$/, '')));
}

function checkAsSaid(piece: Piece): GroundingResult {
  const settled = settledByKind(piece);
  if (settled !== null) return settled;
  const headed = headingOf(piece.bare);
  if (headed === null) return checkSentence(piece);
  const said = checkAsSaid({ ...piece, bare: headed, cited: [] });
  return said.supported && said.cited.length > 0 ? { ...said, text: piece.bare } : NAMES_NOTHING;
}

function checkSentence(piece: Piece): GroundingResult {
  const { bare, passages, question, heard } = piece;
  const { text: prose, formulas } = withoutFormulas(bare);
  const isLacking = (passage: Passage): boolean => !holdsFormulas(passage, formulas);
  if (formulas.length > 0 && passages.every(isLacking)) return falls('a formula that no passage has');

  const said = withoutLeadIn(prose);
  const quoted = quotedFrom(said, piece);
  if (quoted) return stands(bare, [quoted.index]);
  if (formulas.length > 0 && prose === '') {
    const shown = namedFirst(piece).find(({ passage }) => !isLacking(passage));
    if (shown) return stands(bare, [shown.index]);
  }
  const statement = readStatement(said, question, heard, saysExample(prose));
  if (statement.urls.length === 0 && statesNothing(bare)) return stands(bare);

  const borneOut = borneOutBy(statement, piece, isLacking);
  if (borneOut.by === null)
    return falls(borneOut.reason, {
      states: !likensOnly(bare) && (borneOut.isContradicted || !judgesOnly(bare)),
    });
  const { by, original } = borneOut;
  return againstIt(said, piece, by) ?? { ...stands(bare, [by.index]), original };
}

/** The passage that has a text word for word: of those that the model names, or of any where it names none. */
const quotedFrom = (said: string, piece: Piece): Numbered | undefined =>
  (piece.cited.length > 0 ? named(piece) : namedFirst(piece)).find(
    ({ passage }) => isLesson(passage) && standsWordForWord(said, passage),
  );

/** What speaks against a sentence that a passage bears out, or null. */
function againstIt(said: string, piece: Piece, { index, passage }: Numbered): GroundingResult | null {
  const { bare, passages, question, heard } = piece;
  if (hasHeadingWithin(bare) && !passage.text.includes('##')) return falls('a heading within a sentence');
  const denied = deniedToTheLetter(said, passages);
  if (denied !== null) return falls(`denied to the letter: ${denied}`);
  const forbidden = forbiddenElsewhere(said, passage, passages.filter(isLesson));
  if (forbidden !== null) return falls(`forbidden elsewhere: ${forbidden}`);
  const ofOne = saidOfEach(said).find((part) => isContradicted(part, piece));
  if (ofOne !== undefined) return falls(`of two things what holds of one: ${ofOne}`);
  for (const part of sentencesApart(said)) {
    if (isItsLabel(part, passage)) continue;
    const apart = checkGrounding(`${part} [${index}]`, passages, question, heard);
    if (!apart.supported) return apart;
  }
  return null;
}

/** Whether one of the passages says otherwise than a part of a sentence that is told for itself. */
function isContradicted(part: string, piece: Piece): boolean {
  const borneOut = borneOutBy(readStatement(part, piece.question, piece.heard, false), piece, () => false);
  return borneOut.by === null && borneOut.isContradicted;
}

/** “Add python.exe to PATH”: English words of a Chinese passage, as they stand there, are a name and not translated. */
const isItsLabel = (part: string, passage: Passage): boolean =>
  !holdsHan(part) && isInChinese(passage) && flatten(passage.text).includes(flatten(part));
