import { join } from 'node:path';
import { type AgentEvent, type AgentRequest, createAgent } from '../../src/agent/index.ts';
import type { Turn } from '../../src/domain/conversation/answer.ts';
import type { VerifiedAnswer } from '../../src/domain/conversation/verified-answer.ts';
import type { Passage } from '../../src/domain/school/course.ts';
import type { HouseRule } from '../../src/domain/school/group.ts';
import type { ServiceCalendar } from '../../src/domain/time/service-hours.ts';
import type { ExtractedSentence, Knowledge, Retrieval } from '../../src/knowledge/index.ts';
import { type ChatModel, createPromptBook } from '../../src/llm/index.ts';
import { NO_SCHOOL_TOOLS, type SchoolTools, type Tool } from '../../src/tools/index.ts';
import { movableClock } from '../support/movable-clock.ts';
import { recordingLogger } from '../support/recording-logger.ts';
import { aCourse } from '../support/samples.ts';

/** Read once, as an installation does. */
const PROMPTS = createPromptBook(join(import.meta.dirname, '../../prompts'));

type ReadStanding = NonNullable<SchoolTools['standing']>;

export interface Found {
  /** Best first. */
  passages: Passage[];
  confidence?: number;
  speakAt?: number | null;
  /** What is found otherwise for some questions. */
  of?: (question: string) => Pick<Found, 'passages' | 'confidence'> | undefined;
  /** What a person has answered before. */
  verified?: VerifiedAnswer;
  /** How far the best passage's title is what the question is about; wholly where absent. */
  title?: number;
  /** How far it is ahead of what any other passage holds of the question; a little where absent. */
  ahead?: number;
  /** What the search has written of the passages. */
  extract?: ExtractedSentence[];
  /** The titles of the course's documents by their source; none where absent. */
  documents?: Record<string, string>;
  /** The rules of the group's house. */
  rules?: HouseRule[];
  /** When the group's staff are there. */
  hours?: ServiceCalendar;
  /** For how many days what is said is kept. */
  keptDays?: { messages: number; evidence: number };
  /** Where the school keeps how its learners stand. */
  standing?: ReadStanding;
  /** What the school has added for its assistant. */
  tools?: Tool[];
  /** Answers of which somebody said that they are wrong. */
  rejected?: Set<string>;
}

/** The agent over a search whose result is given. */
export function agentOn(found: Found, chat: ChatModel | null = null) {
  const searches: { question: string; courseIds: string[] }[] = [];
  const here = (
    question: string,
  ): Pick<Retrieval, 'asked' | 'heard' | 'found' | 'confidence' | 'courseId'> => {
    const { passages, confidence = 0.9 } = found.of?.(question) ?? found;
    return {
      asked: question,
      heard: null,
      found: passages.map((passage, position) => ({ passage, score: 1 / (position + 1) })),
      confidence,
      courseId: passages[0]?.courseId ?? null,
    };
  };
  // Read anew at each search: a test may change what is found.
  const retrieval = (question: string): Retrieval => ({
    ...here(question),
    speakAt: found.speakAt ?? null,
    features: {
      coverage: 1,
      title: found.title ?? 1,
      lead: 0.1,
      ahead: found.ahead ?? 0.1,
      names: 1,
      unknown: 0,
      likeness: 0.5,
      words: 1,
      wordsHeld: 1,
      subject: 1,
      predicate: 1,
    },
    calibration: 'default',
    extract: found.extract ?? null,
  });
  const reads: Pick<Knowledge, 'retrieve' | 'locate' | 'documents'> & {
    verified: Pick<Knowledge['verified'], 'find'>;
  } = {
    async retrieve(question, courseIds) {
      searches.push({ question, courseIds });
      return retrieval(question);
    },
    documents: async () =>
      Object.entries(found.documents ?? {}).map(([source, title]) => ({ source, title })),
    locate: async (_, source, locator) =>
      found.passages.filter(
        (passage) => passage.source === source && (locator === '' || passage.locator === locator),
      ),
    verified: { find: async () => found.verified ?? null },
  };
  // The agent only reads: whatever else the library can do is never called.
  const knowledge = reads as Knowledge;
  const logger = recordingLogger();
  const clock = movableClock();
  const agent = createAgent({
    knowledge,
    chat,
    prompts: PROMPTS,
    clock,
    logger,
    readRules: async () => found.rules ?? [],
    readHours: async () => found.hours ?? null,
    ...(found.keptDays ? { keptDays: found.keptDays } : {}),
    readHelp: async () => ({ zh: '热线 12345。', en: 'Call 12345.' }),
    school: {
      ...NO_SCHOOL_TOOLS,
      standing: found.standing ?? null,
      for: async () => found.tools ?? [],
    },
    anyRejected: async (answerIds) => answerIds.some((id) => found.rejected?.has(id)),
  });
  const events: AgentEvent[] = [];
  return {
    logger,
    clock,
    searches,
    events,
    /** What would stand on a page that shows the answer as it comes. */
    shown: () => events.map((event) => (event.type === 'delta' ? event.text : '')).join(''),
    ask: (question: string, said: Partial<AgentRequest> = {}) =>
      agent.answer(
        {
          question,
          courses: [aCourse()],
          group: null,
          history: [],
          quoted: null,
          overheard: false,
          ...said,
        },
        (event) => events.push(event),
      ),
  };
}

/** A talk on what is found, in which the assistant's own words come back as history; `first`: how it began. */
export function talkOn(found: Found, first?: [asked: string, said: string]) {
  const { ask } = agentOn(found);
  const turns = (asked: string, said: string): Turn[] => [
    { role: 'user', text: asked },
    { role: 'assistant', text: said },
  ];
  const history = first ? turns(...first) : [];
  return async (question: string, more: Parameters<typeof ask>[1] = {}) => {
    const answer = await ask(question, { history: [...history], ...more });
    history.push(...turns(question, answer.text));
    return answer;
  };
}
