import { eitherOf } from '../../domain/language/either-of.ts';
import type { Language } from '../../domain/language/language.ts';
import { wholeWords } from '../../domain/language/whole-words.ts';
import type { Passage } from '../../domain/school/course.ts';
import { readingOf } from '../words/passage-reading.ts';
import type { TextUnit } from '../words/text-units.ts';
import { type Extract, sayUnit } from './extract.ts';
import { isOutput, LONGEST_LISTING, linesOfListing } from './listings/listing.ts';
import { leansBack, pointsAway } from './reading/leaning.ts';

/** What somebody who has an answer wants of the same place: an example, the reason, other words, or the rest. */
export type Further = 'example' | 'reason' | 'clearer' | 'more';

export interface FurtherInput {
  wants: Further;
  /** One place after the other, each in reading order; the first is what was answered from. */
  places: readonly (readonly Passage[])[];
  /** What was said before; nothing of it is said again. */
  said: readonly string[];
  language: Language;
  /** UTF-16 units that what is said in words may fill. */
  room: number;
}

/** What the material has to say further; `gives` is what that is, since it may not be what was wanted. */
export interface FurtherExtract extends Extract {
  gives: Exclude<Further, 'clearer'>;
  /** It was said before: the reason that is asked for stood in the answer itself. */
  isSaid: boolean;
  /** What `passageIndex` counts. */
  passages: readonly Passage[];
}

/**
 * Who has not understood is helped most by an example; who finds none or no reason is at least told what else stands
 * there.
 */
const IN_TURN: Record<Further, readonly FurtherExtract['gives'][]> = {
  example: ['example', 'more'],
  reason: ['reason', 'more'],
  clearer: ['example', 'more'],
  more: ['more', 'example'],
};

const GIVES_EXAMPLE = /例如|比如|譬如|举例|打个比方|\bfor (?:example|instance)\b|\be\.g\.|\bsuch as\b/i;
const GIVES_REASON = eitherOf(
  /因为|由于|原因/iu,
  /(?:多半|大多|往往|通常)是(?=\p{Script=Han})/iu,
  /所以|因此|否则|这样(?:做|写|一来|就)|为了|目的|好处|避免|防止/iu,
  wholeWords(
    /because|reason|since|therefore|otherwise|so that/iu,
    /that is why|in order to|this way|avoids?|prevents?/iu,
  ),
);
const LEADS_ON = /[:：]\s*$/;

interface Piece {
  unit: TextUnit;
  passageIndex: number;
  text: string;
  letters: number;
  isSaid: boolean;
}

/** What else the material says there, or null where all of it was said. */
export function writeFurther({ wants, places, said, language, room }: FurtherInput): FurtherExtract | null {
  const passages = places.flat();
  const heard = said.map(lettersOf);
  const read = places.map((place) =>
    place.flatMap((passage) => piecesOf(passage, passages.indexOf(passage), heard)),
  );
  for (const [gives, from, isSaid] of inTurn(wants, read)) {
    for (const pieces of from) {
      const chosen = isSaid ? reasonSaidIn(pieces) : CHOICES[gives](pieces, room);
      if (chosen.length === 0) continue;
      const sentences = chosen.map(({ unit, passageIndex }) => ({
        text: sayUnit(passages[passageIndex]!.text, unit, language),
        passageIndex,
        start: unit.start,
        end: unit.end,
        isLead: true,
      }));
      return { gives, isSaid, passages, sentences, text: sentences.map(({ text }) => text).join('\n') };
    }
  }
  return null;
}

/** A reason that was given with the answer is the reason still: what else stands there comes after it. */
function inTurn(
  wants: Further,
  read: readonly Piece[][],
): [FurtherExtract['gives'], readonly Piece[][], boolean][] {
  const turns = IN_TURN[wants].map((gives): [FurtherExtract['gives'], readonly Piece[][], boolean] => [
    gives,
    read,
    false,
  ]);
  return wants === 'reason' ? turns.toSpliced(1, 0, ['reason', read.slice(0, 1), true]) : turns;
}

const reasonSaidIn = (pieces: readonly Piece[]): Piece[] =>
  pieces
    .filter(({ unit, isSaid, text }) => unit.kind === 'sentence' && isSaid && GIVES_REASON.test(text))
    .slice(0, 1);

/** Whether a text says any sentence of a passage, or shows its code. */
export function isSaidIn(passage: Passage, text: string): boolean {
  const heard = [lettersOf(text)];
  return piecesOf(passage, 0, heard).some(({ isSaid, letters }) => isSaid && letters >= LEAST_LETTERS);
}

const CHOICES: Record<FurtherExtract['gives'], (pieces: readonly Piece[], room: number) => Piece[]> = {
  example: exampleIn,
  reason: (pieces, room) =>
    fitting(
      pieces.filter((piece) => isNewSentence(piece) && GIVES_REASON.test(piece.text)),
      pieces,
      room,
    ),
  more: (pieces, room) => {
    const last = pieces.findLastIndex(({ isSaid }) => isSaid);
    const rest = [...pieces.slice(last + 1), ...pieces.slice(0, last + 1)];
    return fitting(rest.filter(isNewSentence), pieces, room);
  },
};

/** A listing with what leads to it, what it prints and what is said of it, else the sentences that give one. */
function exampleIn(pieces: readonly Piece[], room: number): Piece[] {
  const at = pieces.findIndex((piece) => isListing(piece) && !piece.isSaid);
  const listing = pieces[at];
  if (!listing) {
    const given = pieces.filter((piece) => isNewSentence(piece) && GIVES_EXAMPLE.test(piece.text));
    return fitting(given, pieces, room);
  }
  const before = pieces[at - 1];
  const shown =
    before?.unit.kind === 'sentence' && LEADS_ON.test(before.text) ? [before, listing] : [listing];
  for (const piece of pieces.slice(at + 1)) {
    const fits =
      piece.unit.kind === 'code' ? isOutput(piece.text) : !piece.isSaid && !LEADS_ON.test(piece.text);
    if (!fits || codeLinesOf([...shown, piece]) > LONGEST_LISTING || lengthOf([...shown, piece]) > room)
      break;
    shown.push(piece);
  }
  return shown;
}

const isListing = ({ unit, text }: Piece): boolean => unit.kind === 'code' && !isOutput(text);

/** Without the fences. */
const codeLinesOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { unit, text }) => sum + (unit.kind === 'code' ? linesOfListing(text) : 0), 0);

/** Alone it can be understood, and it was not said yet. */
const isNewSentence = ({ unit, isSaid, text }: Piece): boolean =>
  unit.kind === 'sentence' && !isSaid && !pointsAway(text);

/** As many as there is room for, in reading order, each behind the sentence that it leans on. */
function fitting(wanted: readonly Piece[], pieces: readonly Piece[], room: number): Piece[] {
  const chosen = new Set<Piece>();
  for (const piece of wanted) {
    const before = pieces[pieces.indexOf(piece) - 1];
    const needed = leansBack(piece.text) && before && isNewSentence(before) ? [before, piece] : [piece];
    const next = new Set([...chosen, ...needed]);
    // A first sentence is said whatever its length: a group's message is cut where it goes out.
    if (chosen.size > 0 && lengthOf([...next]) > room) break;
    for (const one of needed) chosen.add(one);
  }
  return pieces.filter((piece) => chosen.has(piece));
}

const lengthOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { unit, text }) => sum + (unit.kind === 'code' ? 0 : text.length), 0);

/** So few letters stand in any text. */
const LEAST_LETTERS = 6;

function piecesOf(passage: Passage, passageIndex: number, heard: readonly string[]): Piece[] {
  return readingOf(passage)
    .units.filter(({ kind }) => kind === 'sentence' || kind === 'code')
    .map((unit) => {
      const text = passage.text.slice(unit.start, unit.end);
      const letters = lettersOf(text);
      const isSaid = letters.length < LEAST_LETTERS || heard.some((one) => one.includes(letters));
      return { unit, passageIndex, text, letters: letters.length, isSaid };
    });
}

/** Without marks: what was said may have been put in a voice's or a phone's form. */
export const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');
