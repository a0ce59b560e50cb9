import type { Language } from '../../domain/language.ts';
import type { VerifiedAnswer } from '../../domain/verified-answer.ts';
import type { Retrieval } from '../../knowledge/index.ts';
import { gate } from '../gate.ts';
import type { Intent } from '../intent.ts';
import { spokenQuestions } from '../question/spoken-question.ts';
import type { StandaloneQuestion } from '../question/standalone-question.ts';
import type { AgentRequest } from '../request.ts';
import type { AgentParts } from '../run.ts';
import { extractFor } from './own-words.ts';

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
  const retrieve = async (text: string, courseIds: string[]): Promise<Retrieval> =>
    await knowledge.retrieve(text, courseIds, { limit: RETRIEVED, signal, extract });
  if (intent.kind === 'graded') {
    const { course, work } = intent;
    const task = `${question}\n${work.title} ${work.keywords.join(' ')}`;
    return { whole: asked, retrieval: await retrieve(task, [course.id]), verified: null };
  }
  const courseIds = courses.map(({ id }) => id);
  if (intent.kind !== 'question')
    return { whole: asked, retrieval: await retrieve(asked.text, courseIds), verified: null };
  const [{ text, retrieval }, verified] = await Promise.all([
    surest(asked.text, (text) => retrieve(text, courseIds)),
    knowledge.verified.find(asked.text, courseIds),
  ]);
  return { whole: { ...asked, text }, retrieval, verified };
}

/** The first reading of a text for which the material speaks, else the one that it is surest of. */
async function surest(
  text: string,
  retrieve: (text: string) => Promise<Retrieval>,
): Promise<{ text: string; retrieval: Retrieval }> {
  const [first = text, ...others] = spokenQuestions(text);
  let best = { text: first, retrieval: await retrieve(first) };
  for (const other of others) {
    const { confidence, speakAt } = best.retrieval;
    if (gate({ confidence, speakAt, overheard: false }) === 'speak') break;
    const retrieval = await retrieve(other);
    if (retrieval.confidence > confidence) best = { text: other, retrieval };
  }
  return best;
}
