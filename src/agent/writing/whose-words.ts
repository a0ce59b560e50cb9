import type { Passage } from '../../domain/school/course.ts';
import { codeOf } from '../grounding/code/code-block.ts';
import { hasEveryLine } from '../grounding/code/code-shown.ts';
import { withoutMarks } from '../grounding/pieces/citation-marks.ts';
import { falls, type GroundingResult } from '../grounding/pieces/grounding-result.ts';
import { isHeading } from '../grounding/pieces/headings.ts';
import { announces, isItem } from './announcements.ts';
import type { BesideTheMatter } from './beside-the-matter.ts';
import type { CoreOfAnswer, Sayer } from './core-of-answer.ts';
import { materialInstead } from './material-instead.ts';
import type { ModelPiece } from './of-models/rows-of-model.ts';
import type { ShownAnswer } from './shown-answer.ts';

const NOT_BELIEVED = falls('its first statement did not stand, and the material has none like this');
/** Of material that is only quoted. */
const IN_OTHER_WORDS = falls('leads up to a list in words of its own', { states: false });

/** What a piece is held against, and what was said before it. */
export interface Held {
  question: string;
  passages: readonly Passage[];
  check(said: string): GroundingResult;
  /** Whether of a passage only whole sentences are said, as they are written (`Wording`). */
  isOnlyQuoted(passage: Passage): boolean;
  beside: BesideTheMatter;
  core: CoreOfAnswer;
  shown: ShownAnswer;
}

/** A piece as the model says it where that stands and may be said, or else as the material does. */
export function inWhoseWords(piece: ModelPiece, held: Held): { checked: GroundingResult; sayer: Sayer } {
  const { core } = held;
  const checked = checkedAsTold(piece, held);
  const isQuoted =
    checked.supported && checked.cited.some((index) => isQuotedOnly(held, held.passages[index - 1]));
  const isLeadingUp = announces(piece.shown);
  // What leads up to a list is the model's own, and nothing of the material says it.
  if (isQuoted && (isLeadingUp || isHeading(piece.shown))) return { checked: IN_OTHER_WORDS, sayer: 'model' };
  // Nothing of the material stands for an announcement, or for a list whose first item it would be.
  const isOfList = isLeadingUp || (isItem(piece.shown) && core.held() === 0 && !isQuoted);
  if (isOfList || isModels(checked, isQuoted, held)) return { checked, sayer: 'model' };
  const own = materialFor(piece.shown, isQuoted && checked.supported ? checked.cited : null, held);
  if (own !== null) return { checked: own, sayer: isQuoted ? 'material' : 'material for what fell' };
  return { checked: checked.supported ? NOT_BELIEVED : checked, sayer: 'model' };
}

/** A row of a table is held cell by cell, and said as an item. */
function checkedAsTold({ shown, told }: ModelPiece, { check }: Held): GroundingResult {
  const checked = check(told);
  return checked.supported && told !== shown ? { ...checked, text: withoutMarks(shown) } : checked;
}

const isQuotedOnly = ({ isOnlyQuoted }: Held, passage: Passage | undefined): boolean =>
  passage !== undefined && isOnlyQuoted(passage);

/** Whether a piece is said, or left out, in the model's own words. */
function isModels(checked: GroundingResult, isQuoted: boolean, held: Held): boolean {
  if (!checked.supported) return !checked.states;
  if (checked.cited.length === 0 || !(held.core.isDoubted() || isQuoted)) return true;
  const code = checked.novelLines > 0 ? null : codeOf(checked.text);
  // A listing may be put together from what lessons show; where a course is only quoted, one lesson has all of it.
  return code !== null && (!isQuoted || held.passages.some((passage) => hasEveryLine(passage, code)));
}

/** What the material says in the place of a piece, as far as it stands; null where it says nothing. */
function materialFor(
  piece: string,
  borneOutBy: readonly number[] | null,
  { question, passages, check, beside, core, shown }: Held,
): GroundingResult | null {
  const own = materialInstead(piece, passages, {
    borneOutBy,
    question,
    said: {
      text: shown.text(),
      last: shown.last(),
      unanswered: core.held() === 0 ? (core.fallen() ?? piece) : null,
    },
    beside,
  });
  const checked = own === null ? null : check(own);
  return checked?.supported ? checked : null;
}
