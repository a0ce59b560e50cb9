import type { Language } from '../../domain/language.ts';
import type { VerifiedAnswer } from '../../domain/verified-answer.ts';
import type { Retrieval } from '../../knowledge/index.ts';
import { gate } from '../gate.ts';
import type { Intent } from '../intent.ts';
import { askedAtLast, mayLeanOnStory } from '../question/asked-at-last.ts';
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
  const alone = askedAtLast(asked.text);
  const [{ text, retrieval }, verified] = await Promise.all([
    surest(asked.text, alone, (text) => retrieve(text, courseIds)),
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

/** A reading of a text and what the courses hold for it. */
interface Reading {
  text: string;
  retrieval: Retrieval;
}

/** The first reading of a text for which the material speaks, else the one that it is surest of. */
async function surest(
  text: string,
  alone: string | null,
  retrieve: (text: string) => Promise<Retrieval>,
): Promise<Reading> {
  const [first = text, ...others] = spokenQuestions(text);
  let best: Reading = { text: first, retrieval: await retrieve(first) };
  for (const other of others) {
    if (speaks(best)) break;
    const reading = { text: other, retrieval: await retrieve(other) };
    if (reading.retrieval.confidence > best.retrieval.confidence) best = reading;
  }
  return alone === null ? best : await withoutStory(best, alone, retrieve);
}

/** The question alone that a story leads to, where the material speaks for it and the story does not tell what it is about. */
async function withoutStory(
  whole: Reading,
  asked: string,
  retrieve: (text: string) => Promise<Retrieval>,
): Promise<Reading> {
  const alone = { text: asked, retrieval: await retrieve(asked) };
  if (!speaks(alone)) return whole;
  const place = whole.retrieval.found.findIndex(({ passage }) => passage.id === firstOf(alone));
  const isAlongside = place >= 0 && place < (speaks(whole) ? 1 : FOUND_FOR_BOTH);
  return isAlongside || !(speaks(whole) || mayLeanOnStory(asked)) ? alone : whole;
}

/** Among so many of what the whole found is the first passage for the question alone, where it is what the story tells of. */
const FOUND_FOR_BOTH = 3;

const firstOf = ({ retrieval }: Reading): string | undefined => retrieval.found[0]?.passage.id;

const speaks = ({ retrieval: { confidence, speakAt } }: Reading): boolean =>
  gate({ confidence, speakAt, overheard: false }) === 'speak';
