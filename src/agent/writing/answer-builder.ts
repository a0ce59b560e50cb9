import type { Passage } from '../../domain/school/course.ts';
import { isLaterStep, mayBeginWith } from '../grounding/fallen/late-start.ts';
import { isToldIn } from '../grounding/fallen/own-sentence.ts';
import { withFormulasRead } from '../grounding/formulas.ts';
import type { GroundingResult, Stands } from '../grounding/pieces/grounding-result.ts';
import { isHeading } from '../grounding/pieces/headings.ts';
import { checkGrounding } from '../grounding.ts';
import { createAnnouncedList } from './announced-list.ts';
import { announces, countsItsList, headsAList, isItem, onlyNames } from './announcements.ts';
import { createCoreOfAnswer, type Sayer } from './core-of-answer.ts';
import { createLeadingUp } from './leading-up.ts';
import type { ModelPiece } from './of-models/rows-of-model.ts';
import { pointedAt } from './pointed-at.ts';
import type { OutputBounds } from './room/output-bounds.ts';
import { createShownAnswer, type OnPiece, type Setting } from './shown-answer.ts';
import type { Support } from './support.ts';
import { inWhoseWords } from './whose-words.ts';
import type { WrittenAnswer } from './written-answer.ts';

/** What is asked, and what the answer may rest on; `support` may grow while a model uses tools. */
interface Asked {
  question: string;
  heard: string;
  support: readonly Support[];
  /** Whether of a passage only whole sentences are said, as they are written (`Wording`). */
  isOnlyQuoted(passage: Passage): boolean;
}

/** Collects the pieces of a model's answer that stand up to the check. */
export interface AnswerBuilder {
  add(piece: ModelPiece): void;
  close(): void;
  answer(): WrittenAnswer;
  /**
   * The passages that the reply names and has something near of, whether or not it stands; the one of which most,
   * first.
   */
  pointedAt(): Passage[];
  /** Statements that were shown. */
  held(): number;
  /** Statements that were left out. */
  dropped(): number;
  /** Why the last of them was. */
  lastReason(): string | null;
}

export function createAnswerBuilder(
  { question, heard, support, isOnlyQuoted }: Asked,
  bounds: OutputBounds,
  setting: Setting,
  onPiece: OnPiece,
): AnswerBuilder {
  const given = (): Passage[] => support.map(({ passage }) => passage);
  const check = (said: string): GroundingResult => checkGrounding(said, given(), question, heard);
  const shown = createShownAnswer(setting, onPiece);
  const core = createCoreOfAnswer();
  const list = createAnnouncedList(check);
  const leadingUp = createLeadingUp();
  /** All that the reply has said, with its marks. */
  const replied: string[] = [];
  /** Sentences of the material that stand in the place of the model's. */
  const ownSaid: string[] = [];
  let dropped = 0;
  let lastReason: string | null = null;

  function add(said: ModelPiece): void {
    const { shown: piece } = said;
    replied.push(piece);
    if (core.isGone()) return;
    if (bounds.isTooLong(piece)) drop('too long', true, piece);
    else if (list.isBelowAnother() && isItem(piece)) drop('what heads its list is gone', false, piece);
    else addChecked(said);
  }

  function addChecked(said: ModelPiece): void {
    const { shown: piece } = said;
    const held = { question, passages: given(), check, isOnlyQuoted, beside: setting.beside, core, shown };
    const { checked, sayer } = inWhoseWords(said, held);
    if (!checked.supported) {
      if (announces(piece)) unannounce(checked.reason, piece);
      else drop(checked.reason, checked.states, piece);
      return;
    }
    if (!isItem(piece) && !(isHeading(piece) && list.isUnannounced())) list.ends();
    if (onlyNames(piece) && isItem(piece) && !isNamedRightly(piece))
      drop('its list does not say it', false, piece);
    else addStanding(piece, checked, sayer);
  }

  function addStanding(piece: string, checked: Stands, sayer: Sayer): void {
    const isOwn = sayer !== 'model';
    if (!isOwn && ownSaid.some((own) => isToldIn(own, checked.text))) return;
    // A "yes" in front of it was the model's.
    if (isOwn) leadingUp.keepHeadings();
    const [cited] = checked.cited;
    const rests = cited === undefined ? undefined : support[cited - 1];
    const bounded = bounds.check(
      withFormulasRead(checked.text),
      rests ? [rests.passage] : [],
      checked.novelLines,
      leadingUp.waiting(),
    );
    if (bounded.kind === 'refused') {
      drop(bounded.reason, rests !== undefined && !isHeading(checked.text), piece);
      return;
    }
    const { text } = bounded;
    // **一票否决：** says of its list what 下面这些是一票否决： does.
    if (headsAList(text) || (rests && announces(text))) list.announcementStands(text);
    if (isHeading(text)) leadingUp.heading(text);
    else if (!rests || announces(text)) leadingUp.opener(text);
    else if (mayCome(text, isOwn)) say(text, rests, checked, sayer);
    else leadingUp.none();
  }

  function say(
    text: string,
    rests: Support,
    { text: statement, novelLines, original }: Stands,
    sayer: Sayer,
  ): void {
    if (sayer !== 'model') ownSaid.push(statement);
    if (sayer === 'material for what fell') dropped++;
    core.stands(sayer);
    for (const opener of leadingUp.said()) {
      bounds.shown(opener, 0);
      shown.say(opener);
    }
    bounds.shown(text, novelLines);
    if (rests.citable) shown.cite(text, rests.passage, original);
    else shown.say(text);
  }

  /** Whether a statement may come where it does: as the first one only where it answers. */
  function mayCome(statement: string, isOwn: boolean): boolean {
    if (core.held() > 0 || isOwn) return true;
    if (dropped > 0 && isLaterStep(statement)) return false;
    const fallen = core.fallen();
    // What only led up to it is no statement that a list would have to make up for.
    const isOfList = list.isUnannounced() || (isItem(statement) && announces(fallen ?? ''));
    return fallen === null || isOfList || mayBeginWith(statement, fallen, question);
  }

  /** Whether an item that only names something is said; with it its announcement, where that stands by it. */
  function isNamedRightly(item: string): boolean {
    const named = list.names(item);
    if (!named.isSaid || named.by === undefined) return named.isSaid;
    const { announcement, cited } = named.by;
    const passages = cited.flatMap((index) => support[index - 1]?.passage ?? []);
    const bounded = bounds.check(announcement, passages, 0, leadingUp.waiting());
    if (bounded.kind === 'refused') return false;
    core.stoodAfterAll();
    list.announcementStands(bounded.text);
    leadingUp.opener(bounded.text);
    return true;
  }

  function drop(reason: string, states: boolean, piece: string): void {
    leaveOut(reason);
    const isAnnounced = list.isAnnounced();
    const isOfList = isItem(piece);
    const isHeaded = isOfList && leadingUp.waiting().some(isHeading);
    // A list, or what comes instead of it, goes on below what announced it, unless that counted its items.
    leadingUp.keep((opener) =>
      isHeading(opener) ? isOfList : isAnnounced && announces(opener) && !(isOfList && countsItsList(opener)),
    );
    if (isAnnounced && !leadingUp.waiting().some(announces)) list.announcementFalls();
    if (isHeading(piece) || announces(piece)) list.headFalls(shown.last());
    if (states && !isAnnounced && !isHeaded && !(isOfList && list.isUnannounced())) core.falls(piece, reason);
  }

  /** An announcement takes its list with it only where that says nothing by itself; what else follows has to answer. */
  function unannounce(reason: string, piece: string): void {
    leaveOut(reason);
    leadingUp.keepHeadings();
    list.announcementFalls(piece);
    list.headFalls(shown.last());
    core.isPutOff(piece);
  }

  function leaveOut(reason: string): void {
    dropped++;
    lastReason = reason;
  }

  return {
    add,
    close: shown.close,
    answer: shown.answer,
    pointedAt: () => pointedAt(replied, support),
    held: core.held,
    dropped: () => dropped,
    lastReason: () => lastReason,
  };
}
