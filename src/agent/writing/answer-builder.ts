import type { Citation } from '../../domain/conversation/answer.ts';
import type { Language } from '../../domain/language/language.ts';
import type { Passage } from '../../domain/school/course.ts';
import { citedIn, withoutMarks } from '../grounding/citation-marks.ts';
import { codeOf } from '../grounding/code-block.ts';
import { hasEveryLine } from '../grounding/code-shown.ts';
import { withFormulasRead } from '../grounding/formulas.ts';
import type { GroundingResult } from '../grounding/grounding-result.ts';
import { isHeading } from '../grounding/headings.ts';
import { isLaterStep, isOnlyUnheld, mayBeginWith } from '../grounding/late-start.ts';
import { isToldIn, ownSentence } from '../grounding/own-sentence.ts';
import { checkGrounding } from '../grounding.ts';
import { createAnnouncedList } from './announced-list.ts';
import { announces, countsItsList, headsAList, isItem, onlyNames } from './announcements.ts';
import type { BesideTheMatter } from './beside-the-matter.ts';
import { citationOf, withMark } from './citations.ts';
import { withMarksClosed } from './closed-marks.ts';
import { charactersIn } from './group-length.ts';
import { separator } from './joined-pieces.ts';
import { materialInstead } from './material-instead.ts';
import { originalsLine } from './originals.ts';
import type { OutputBounds } from './output-bounds.ts';
import type { ModelPiece } from './rows-of-model.ts';
import type { WrittenAnswer } from './written-answer.ts';

/** What a statement may rest on. Facts a tool gave hold a statement too, but are no place to send a reader to. */
export interface Support {
  passage: Passage;
  citable: boolean;
}

/** A checked piece is shown: with what joins it to the text so far, and the citation it is the first to make. */
export type OnPiece = (piece: string, joint: string, citation: Citation | null) => void;

/** Where an answer is said. */
export interface Setting {
  language: Language;
  /** Characters that all of it may take. */
  characters: number;
  isSpoken: boolean;
  /** What of a passage is not quoted. */
  beside: BesideTheMatter;
  /** Whether of a passage only whole sentences are said, as they are written (`Wording`). */
  isOnlyQuoted(passage: Passage): boolean;
}

/** In whose words a piece is said. */
type Sayer = 'model' | 'material' | 'material for what fell';

const NOT_BELIEVED: GroundingResult = {
  supported: false,
  reason: 'its first statement did not stand, and the material has none like this',
  states: true,
};

/** Of material that is only quoted. */
const IN_OTHER_WORDS: GroundingResult = {
  supported: false,
  reason: 'leads up to a list in words of its own',
  states: false,
};

/** An answer needs no more of them. */
const MAX_OPENERS = 3;

/**
 * Collects the pieces of a model's answer that stand up to the check. Passages are numbered for the reader in
 * the order in which they are first cited, whatever numbers the model used.
 */
export function createAnswerBuilder(
  support: Support[],
  { question, heard }: { question: string; heard: string },
  bounds: OutputBounds,
  setting: Setting,
  onPiece: OnPiece,
) {
  const pieces: string[] = [];
  const citations: Citation[] = [];
  let text = '';
  let dropped = 0;
  let held = 0;
  let lastReason: string | null = null;
  /** Headings and openers such as "可以这样做：" wait for a statement that stands; alone they say nothing. */
  let waiting: string[] = [];
  let openers = 0;
  /** Sentences in another language that statements were held against. */
  const originals: string[] = [];
  /** Sentences of the material that stand in the place of the model's. */
  const ownSaid: string[] = [];
  /** Its first statement did not stand: of what follows only what the material says itself is said, in the model's order. */
  let isDoubted = false;
  let firstMark = '';
  /** The first statement, which answers, did not stand: what follows it answers nothing. */
  let coreGone = false;
  /** All that the reply has said, with its marks. */
  const replied: string[] = [];
  /** It only had too few of the passages' words: a later one may answer in its place. */
  let fallen: string | null = null;
  const given = (): Passage[] => support.map(({ passage }) => passage);
  const check = (said: string): GroundingResult => checkGrounding(said, given(), question, heard);
  const list = createAnnouncedList(check);

  function drop(reason: string, states: boolean, piece: string): void {
    dropped++;
    lastReason = reason;
    const isAnnounced = list.isAnnounced();
    const isOfList = isItem(piece);
    const isHeaded = isOfList && waiting.some(isHeading);
    // A list, or what comes instead of it, goes on below what announced it, unless that counted its items.
    waiting = waiting.filter((opener) =>
      isHeading(opener) ? isOfList : isAnnounced && announces(opener) && !(isOfList && countsItsList(opener)),
    );
    if (isAnnounced && !waiting.some(announces)) list.announcementFalls();
    if (isHeading(piece) || announces(piece)) list.headFalls(pieces.at(-1) ?? '');
    if (!states || held > 0 || isAnnounced || isHeaded || (isOfList && list.isUnannounced())) return;
    if (isOnlyUnheld(reason)) fallen ??= piece;
    else coreGone = true;
  }

  /** An announcement takes its list with it only where that says nothing by itself; what else follows has to answer. */
  function unannounce(reason: string, piece: string): void {
    dropped++;
    lastReason = reason;
    waiting = waiting.filter(isHeading);
    list.announcementFalls(piece);
    list.headFalls(pieces.at(-1) ?? '');
    if (held === 0) fallen ??= piece;
  }

  function show(piece: string, citation: Citation | null): void {
    const joint = pieces.length === 0 ? '' : separator(pieces.at(-1) ?? '', piece);
    pieces.push(piece);
    text += joint + piece;
    onPiece(piece, joint, citation);
  }

  function cite(passage: Passage, original: string | undefined): { citation: Citation; isNew: boolean } {
    const known = citations.find((citation) => citation.passageId === passage.id);
    if (known) return { citation: known, isNew: false };
    const citation = citationOf(citations.length + 1, passage, original ?? setting.beside.before(passage));
    citations.push(citation);
    return { citation, isNew: true };
  }

  const isOnlyQuoted = (checked: GroundingResult): boolean =>
    checked.supported &&
    given().some((passage, at) => checked.cited.includes(at + 1) && setting.isOnlyQuoted(passage));

  /** A listing may be put together from what lessons show; where a course is only quoted, one lesson has all of it. */
  const isOfALesson = (checked: { text: string; novelLines: number }, isQuoted: boolean): boolean => {
    const code = codeOf(checked.text);
    if (code === null || checked.novelLines > 0) return false;
    return !isQuoted || given().some((passage) => hasEveryLine(passage, code));
  };

  /** A piece as the model says it where that stands and may be said, or else as the material does. */
  function checkedOrInstead({ shown: piece, told }: ModelPiece): { checked: GroundingResult; sayer: Sayer } {
    const ofTold = check(told);
    const checked = ofTold.supported && told !== piece ? { ...ofTold, text: withoutMarks(piece) } : ofTold;
    const isQuoted = isOnlyQuoted(checked);
    const isSaid = checked.supported
      ? !(isDoubted || isQuoted) || checked.cited.length === 0 || isOfALesson(checked, isQuoted)
      : !checked.states;
    // What leads up to a list is the model's own, and nothing of the material says it.
    if (isQuoted && (announces(piece) || isHeading(piece)))
      return { checked: IN_OTHER_WORDS, sayer: 'model' };
    // Nothing of the material stands for an announcement, or for a list whose first item it would be.
    const isOfList = announces(piece) || (isItem(piece) && held === 0 && !isQuoted);
    if (isSaid || isOfList) return { checked, sayer: 'model' };
    const own = materialInstead(piece, given(), {
      borneOutBy: isQuoted && checked.supported ? checked.cited : null,
      question,
      said: { text, last: pieces.at(-1) ?? '', unanswered: held === 0 ? (fallen ?? piece) : null },
      beside: setting.beside,
    });
    const asOwn = own === null ? null : check(own);
    if (asOwn?.supported) return { checked: asOwn, sayer: isQuoted ? 'material' : 'material for what fell' };
    return { checked: checked.supported ? NOT_BELIEVED : checked, sayer: 'model' };
  }

  /** Whether an item that only names something is said; with it its announcement, where that stands by it. */
  function isNamedRightly(item: string): boolean {
    const named = list.names(item);
    if (!named.isSaid || named.by === undefined) return named.isSaid;
    const { announcement, cited } = named.by;
    const bounded = bounds.check(
      announcement,
      cited.flatMap((index) => support[index - 1]?.passage ?? []),
      0,
      waiting,
    );
    if (bounded.kind === 'refused') return false;
    fallen = null;
    list.announcementStands(bounded.text);
    waiting = [...waiting.filter(isHeading), bounded.text];
    return true;
  }

  return {
    add(said: ModelPiece) {
      replied.push(said.shown);
      if (coreGone) return;
      const { shown: piece } = said;
      if (bounds.isTooLong(piece)) {
        drop('too long', true, piece);
        return;
      }
      if (list.isBelowAnother() && isItem(piece)) {
        drop('what heads its list is gone', false, piece);
        return;
      }
      const { checked, sayer } = checkedOrInstead(said);
      const isOwn = sayer !== 'model';
      if (!checked.supported) {
        if (announces(piece)) unannounce(checked.reason, piece);
        else drop(checked.reason, checked.states, piece);
        return;
      }
      if (!isItem(piece) && !(isHeading(piece) && list.isUnannounced())) list.ends();
      if (onlyNames(piece) && isItem(piece) && !isNamedRightly(piece)) {
        drop('its list does not say it', false, piece);
        return;
      }
      const { text: statement } = checked;
      if (!isOwn && ownSaid.some((own) => isToldIn(own, statement))) return;
      // A "yes" in front of it was the model's.
      if (isOwn) waiting = waiting.filter(isHeading);
      const [cited] = checked.cited;
      const rests = cited === undefined ? undefined : support[cited - 1];
      const bounded = bounds.check(
        withFormulasRead(statement),
        rests ? [rests.passage] : [],
        checked.novelLines,
        waiting,
      );
      if (bounded.kind === 'refused') {
        drop(bounded.reason, rests !== undefined && !isHeading(statement), piece);
        return;
      }
      if (isHeading(bounded.text)) {
        // **一票否决：** says of its list what 下面这些是一票否决： does.
        if (headsAList(bounded.text)) list.announcementStands(bounded.text);
        waiting = [bounded.text];
        return;
      }
      if (rests && announces(bounded.text)) list.announcementStands(bounded.text);
      if (!rests || announces(bounded.text)) {
        // One carries on to what follows it; a row of them would be a text of its own.
        if (openers < MAX_OPENERS) waiting = [...waiting.filter(isHeading), bounded.text];
        return;
      }
      if (held === 0 && !isOwn && dropped > 0 && isLaterStep(bounded.text)) {
        waiting = [];
        return;
      }
      // What only led up to it is no statement that a list would have to make up for.
      const isOfList = list.isUnannounced() || (isItem(piece) && announces(fallen ?? ''));
      const isUnanswered = fallen !== null && held === 0 && !isOfList && !isOwn;
      if (isUnanswered && !mayBeginWith(bounded.text, fallen ?? '', question)) {
        waiting = [];
        return;
      }
      if (isOwn) ownSaid.push(statement);
      if (sayer === 'material for what fell') {
        dropped++;
        isDoubted ||= held === 0;
      }
      held++;
      for (const opener of waiting) {
        if (!isHeading(opener)) openers++;
        bounds.shown(opener, 0);
        show(opener, null);
      }
      waiting = [];
      bounds.shown(bounded.text, checked.novelLines);
      if (!rests.citable) {
        show(bounded.text, null);
        return;
      }
      const { original } = checked;
      const { citation, isNew } = cite(rests.passage, original);
      if (original !== undefined && original !== '') {
        firstMark ||= `[${citation.index}]`;
        if (!originals.includes(original)) originals.push(original);
      }
      show(withMark(withMarksClosed(bounded.text), citation.index), isNew ? citation : null);
    },
    /** Nothing more comes: what was said in another language than the material's is told apart from it. */
    close() {
      if (originals.length === 0) return;
      const room = setting.characters - charactersIn(text) - 1;
      show(originalsLine(originals, { ...setting, mark: firstMark, room }), null);
    },
    answer: (): WrittenAnswer => ({ text, pieces, citations }),
    /** The passages that the reply names and has something near of, whether or not it stands; the one of which most, first. */
    pointedAt(): Passage[] {
      const times = new Map<Passage, number>();
      for (const piece of replied) {
        const cited = citedIn(piece).filter((index) => support[index - 1]?.citable);
        const own = ownSentence(withoutMarks(piece), given(), { cited });
        const passage = own && cited.includes(own.index) ? support[own.index - 1]?.passage : undefined;
        if (passage) times.set(passage, (times.get(passage) ?? 0) + 1);
      }
      return [...times].sort(([, one], [, other]) => other - one).map(([passage]) => passage);
    },
    /** Statements that were shown. */
    held: () => held,
    /** Statements that were left out. */
    dropped: () => dropped,
    lastReason: () => lastReason,
  };
}
