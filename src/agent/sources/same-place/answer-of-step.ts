import { writtenIn } from '../../../domain/language/language.ts';
import type { Passage } from '../../../domain/school/course.ts';
import { listingSpokenOf, type ToldItem, type ToldListing } from '../../../knowledge/index.ts';
import { phrasesFor } from '../../phrases.ts';
import { furtherAsked } from '../../question/follow-up/further-asked.ts';
import { itemPointedAt } from '../../question/follow-up/item-pointed-at.ts';
import { type StepAsked, stepAsked } from '../../question/follow-up/step-asked.ts';
import type { AgentResult } from '../../request.ts';
import type { AgentParts, Run } from '../../run.ts';
import { saidAtOnce, saidWhole, withConfidence } from '../../said.ts';
import { isAbstention } from '../../talk/abstentions.ts';
import { withCitations } from '../../writing/extractive-writer.ts';
import { atGroupLength, isForAGroup } from '../../writing/room/group-length.ts';
import { passagesLike, placeOf } from './place-of-answer.ts';

/** The list was answered from already, and is counted: no passage has to be believed for it. */
const LISTED_CONFIDENCE = 0.95;
type Knowledge = Pick<AgentParts['knowledge'], 'retrieve' | 'locate'>;

/**
 * "第三步呢", "what's next?", "the second one" after an answer from a place that lists steps or things: the one that
 * is asked for, as it stands there, though the answer showed only part of the list. Null where nothing of the kind is
 * asked, or nothing was listed.
 */
export async function answerOfStep(
  { knowledge }: { knowledge: Knowledge },
  run: Run,
): Promise<AgentResult | null> {
  const { request, language } = run;
  const asked = stepAsked(request.question);
  if (asked === null || isOfQuestion(asked, run)) return null;
  const spokenOf = await spokenOfLast(knowledge, run, asked);
  if (spokenOf === null) return null;
  const { listing, passages, course } = spokenOf;
  const found = itemAsked(asked, listing);
  // "接着讲" after the whole of a list is about what else stands there.
  if (found === null || (found === 'none' && furtherAsked(request.question) !== null)) return null;
  const certain = withConfidence(run, LISTED_CONFIDENCE, course);
  const phrases = phrasesFor(language);
  const kind = asked.ofProcedure ? 'step' : 'item';
  const count = listing.items.length;
  if (found === 'none') return saidAtOnce(certain, 'small_talk', phrases.noMoreItems(count, kind));
  const told = withCitations(found.sentences, passages);
  const lead = (asked.place === 'last' ? phrases.lastItem : phrases.item)(found.number, kind);
  const text = `${lead}${language === 'en' ? ' ' : ''}${told.text}`;
  const written = { ...told, text, pieces: [lead, ...told.pieces] };
  return saidWhole(certain, {
    outcome: 'answered',
    mode: 'extractive',
    written: isForAGroup(request) ? atGroupLength(written, language) : written,
  });
}

/** 「那第二个呢」 after 「for 循环和 while 循环有什么区别」: of what was named in the question. */
const isOfQuestion = ({ ofProcedure }: StepAsked, { request: { question, history } }: Run): boolean =>
  !ofProcedure && itemPointedAt(question, history)?.fromQuestion === true;

interface SpokenOf {
  listing: ToldListing;
  passages: Passage[];
  course: string;
}

/**
 * The list of the place that was answered from last. What was asked of it since and not found does not end the talk
 * of it.
 */
async function spokenOfLast(knowledge: Knowledge, run: Run, asked: StepAsked): Promise<SpokenOf | null> {
  const { history, quoted } = run.request;
  const turns = quoted === null ? history : [{ role: 'assistant' as const, text: quoted }];
  for (const [at, { role, text }] of [...turns.entries()].toReversed()) {
    if (role !== 'assistant') continue;
    const spokenOf = isAbstention(text) ? null : await spokenOfIn(knowledge, run, asked, text);
    if (spokenOf !== null) return spokenOf;
    const question = turns.slice(0, at).findLast((turn) => turn.role === 'user')?.text ?? '';
    if (stepAsked(question) === null) return null;
  }
  return null;
}

async function spokenOfIn(
  knowledge: Knowledge,
  run: Run,
  { ofProcedure }: StepAsked,
  said: string,
): Promise<SpokenOf | null> {
  for (const from of await passagesLike(knowledge, run, said)) {
    const passages = await placeOf(knowledge, from);
    const script = writtenIn(from.text) === 'zh' ? 'zh' : run.language;
    const listing = listingSpokenOf({ passages, said, ofProcedure, language: script });
    if (listing !== null) return { listing, passages, course: from.courseId };
  }
  return null;
}

/** Null where the talk is at no item of it; `none` where the list ends before. */
function itemAsked({ place }: StepAsked, { items }: ToldListing): ToldItem | 'none' | null {
  if (place === 'last') return items.at(-1) ?? null;
  if (typeof place === 'number') return items.find(({ number }) => number === place) ?? 'none';
  const first = items.findIndex(({ isSaid }) => isSaid);
  if (first < 0) return null;
  if (place === 'previous') return items[first - 1] ?? null;
  return items.slice(first + 1).find(({ isSaid }) => !isSaid) ?? 'none';
}
