import type { Passage } from '../../../domain/school/course.ts';
import { type GradedCode, NO_GRADED_CODE } from '../../bounds/forbidden/graded-code.ts';
import { type PlainText, plainTextOf } from '../../bounds/plain-text.ts';
import type { PromptEcho } from '../../bounds/prompt-echo.ts';
import { isToldOfForeign } from '../../grounding/foreign-to-its-page.ts';
import { type HangingTogether, hangingTogether, surelyTogether } from '../../grounding/hanging-together.ts';
import { refusalBeside } from '../../refusals/refusal-beside.ts';
import { againstPages, needsPage, notHeld } from '../../refusals/refusals.ts';
import { createAnswerRoom } from './answer-room.ts';
import { codeLinesIn } from './group-length.ts';
import type { OutputLimits } from './output-limits.ts';
import { createRepetition } from './repetition.ts';

/** What became of a piece of an answer. */
export type BoundPiece = { kind: 'fits'; text: string } | { kind: 'refused'; reason: string };

/** Holds the pieces of one answer to what may leave, whatever a model was talked into. */
export interface OutputBounds {
  /**
   * `cited` are the passages it rests on: only their links and numbers to call may be in it. `openers` would be
   * shown with it. Counts nothing.
   */
  check(
    piece: string,
    cited: readonly Passage[],
    novelLines: number,
    openers?: readonly string[],
  ): BoundPiece;
  /** A sentence that could not be shown whatever it says, and need not be looked at. */
  isTooLong(piece: string): boolean;
  /** A piece is shown: it counts. */
  shown(piece: string, novelLines: number): void;
}

export function createOutputBounds(
  limits: OutputLimits,
  echoes: PromptEcho,
  graded: GradedCode = NO_GRADED_CODE,
  hanging: HangingTogether = hangingTogether({ heard: '', given: [] }),
): OutputBounds {
  const room = createAnswerRoom(graded.near ? { ...limits, novelCodeLines: 0 } : limits);
  const repetition = createRepetition();

  /** Why a text may not be said of these passages, or null. */
  function refusalOf(read: PlainText, cited: readonly Passage[]): string | null {
    // Most sentences need no page, and so none of its rest: a page is dear to read.
    const isOpenedByAPage = needsPage(read);
    return (
      (isOpenedByAPage ? notHeld(read, cited) : null) ??
      againstPages(read, cited) ??
      (echoes(read) ? 'repeats the instructions' : null) ??
      (isOpenedByAPage ? refusalFromTheRest(read, cited) : null) ??
      // What is said first is what was asked for, in whatever words; but not what is hung on to it.
      ((room.hasSaid && isForeign(read.text, cited)) || hangsForeign(read.text, cited)
        ? 'foreign to its page'
        : null)
    );
  }
  function refusalFromTheRest(read: PlainText, cited: readonly Passage[]): string | null {
    const isWhole = (coherent: readonly Passage[]): boolean =>
      coherent.every((passage, at) => passage === cited[at]);
    // Most texts are opened by what hangs together whatever was asked.
    const surely = cited.map((passage) => surelyTogether(passage).coherent);
    if (isWhole(surely) || refusalBeside(read, surely) === null) return null;
    const coherent = cited.map((passage) => hanging.of(passage).coherent);
    return isWhole(coherent) ? null : refusalBeside(read, coherent);
  }
  const isForeign = (text: string, cited: readonly Passage[]): boolean =>
    cited.some((passage) => isToldOfForeign(text, passage, hanging.foreign(passage)));

  /** A clause of it alone: "… bake at 210 degrees, and the scraps are great for dogs". */
  const hangsForeign = (text: string, cited: readonly Passage[]): boolean => {
    const clauses = text.split(CLAUSES).filter((clause) => /\p{L}{2}/u.test(clause));
    if (clauses.length < 2) return false;
    const foreign = clauses.filter((clause) => isForeign(clause, cited));
    return foreign.length > 0 && foreign.length < clauses.length;
  };

  /** The graded work whose code it takes up, or null. */
  const takenUp = (text: string, isCode: boolean, cited: readonly Passage[]): string | null =>
    (isCode || CODE_LIKE.test(text) ? graded.nameIn(text, cited) : null) ??
    graded.workWithCodeIn(text, cited);

  return {
    check(piece, cited, novelLines, openers = []) {
      const read = plainTextOf(piece.trim());
      const { text } = read;
      const refused = refusalOf(read, cited);
      if (refused !== null) return { kind: 'refused', reason: refused };
      const lines = codeLinesIn(text);
      if (lines === 0 && repetition.isIn(text)) return { kind: 'refused', reason: 'said already' };
      const taken = takenUp(text, lines + novelLines > 0, cited);
      if (taken !== null) return { kind: 'refused', reason: `takes up graded work: ${taken}` };
      const unfit = room.whyUnfit({ text, lines, novelLines }, openers);
      return unfit === null ? { kind: 'fits', text } : { kind: 'refused', reason: unfit };
    },
    isTooLong: room.isTooLong,
    shown(text, novelLines) {
      const lines = codeLinesIn(text);
      room.take({ text, lines, novelLines });
      if (lines === 0) repetition.note(text);
    },
  };
}

const CLAUSES = /[，,；;：:。]/u;

/** Between backticks or on a line of its own: a definition, an assignment, a call. */
const CODE_LIKE = /`[^`]*[(=][^`]*`|^[^\S\n]*(?:def|class|return|self\.)|[\w\])]\s*=\s*[\w"'[{(]/m;
