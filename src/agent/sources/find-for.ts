import type { VerifiedAnswer } from '../../domain/conversation/verified-answer.ts';
import type { Language } from '../../domain/language/language.ts';
import type { Retrieval } from '../../knowledge/index.ts';
import type { Intent } from '../intent.ts';
import { askedAtLast, mayLeanOnStory } from '../question/asked/asked-at-last.ts';
import type { StandaloneQuestion } from '../question/follow-up/standalone-question.ts';
import type { AgentRequest } from '../request.ts';
import type { AgentParts } from '../run.ts';
import { extractFor } from './own-words/own-words.ts';
import { meantReading } from './readings/meant-reading.ts';

/** Passages looked at for an answer; reports list up to ten. */
const RETRIEVED = 10;

/** What the courses hold for a message. */
export interface Finding {
  /** The question, with the text by which the most was found. */
  whole: StandaloneQuestion;
  retrieval: Retrieval;
  /** A person's answer to this very question. */
  verified: VerifiedAnswer | null;
}

/** Searches the courses for what a message wants; graded work in its own course only. */
export async function findFor(
  parts: Pick<AgentParts, 'knowledge' | 'chat'>,
  intent: Intent,
  asked: StandaloneQuestion,
  request: AgentRequest,
  language: Language,
): Promise<Finding> {
  const { knowledge } = parts;
  const { question, courses, signal } = request;
  const extract = extractFor(parts, request, language);
  let hasWaited = false;
  const retrieve = async (text: string, courseIds: string[]): Promise<Retrieval> => {
    const options = { limit: RETRIEVED, signal, extract, hasWaited };
    const retrieval = await knowledge.retrieve(text, courseIds, options);
    hasWaited = true;
    return retrieval;
  };
  if (intent.kind === 'graded') {
    const { course, work } = intent;
    const task = `${question}\n${work.title} ${work.keywords.join(' ')}`;
    return { whole: asked, retrieval: await retrieve(task, [course.id]), verified: null };
  }
  const courseIds = courses.map(({ id }) => id);
  if (intent.kind !== 'question')
    return { whole: asked, retrieval: await retrieve(asked.text, courseIds), verified: null };
  const alone = askedAtLast(asked.text);
  const [{ text, retrieval }, verified] = await Promise.all([
    meantReading({ asked, alone, request, hasModel: parts.chat !== null }, (text) =>
      retrieve(text, courseIds),
    ),
    verifiedFor(asked.text, alone, (text) => knowledge.verified.find(text, courseIds)),
  ]);
  return { whole: { ...asked, text }, retrieval, verified };
}

/** A person's answer to what is asked, or to the question alone that a story leads to. */
async function verifiedFor(
  text: string,
  alone: string | null,
  find: (question: string) => Promise<VerifiedAnswer | null>,
): Promise<VerifiedAnswer | null> {
  const known = await find(text);
  return known !== null || alone === null || mayLeanOnStory(alone) ? known : await find(alone);
}
