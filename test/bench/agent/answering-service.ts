import { join } from 'node:path';
import { createAgent } from '../../../src/agent/index.ts';
import { createAnswering } from '../../../src/conversation/index.ts';
import type { Course } from '../../../src/domain/school/course.ts';
import { createLocalWake } from '../../../src/domain/signals/wake.ts';
import { systemClock } from '../../../src/domain/time/clock.ts';
import { createKnowledge, type Knowledge } from '../../../src/knowledge/index.ts';
import { type ChatModel, createPromptBook } from '../../../src/llm/index.ts';
import { openStore, type Store } from '../../../src/store/index.ts';
import { recordingLogger } from '../../support/recording-logger.ts';

const PROMPTS = join(import.meta.dirname, '../../../prompts');

/** Our own way of a question, on a data directory: searched, decided, written, checked, stored. */
export interface AnsweringService {
  store: Store;
  knowledge: Knowledge;
  course(courseId: string): Promise<Course>;
  /** Without a model the answers are extractive. */
  answering(course: Course, chat: ChatModel | null): AskedService;
  close(): Promise<void>;
}

export interface AskedService {
  ask(question: string): Promise<void>;
  /** Of the answered questions since the last `reset`. */
  counts(): { asked: number; answered: number; generated: number; calls: number };
  reset(): void;
}

export const agentOn = (knowledge: Knowledge, chat: ChatModel | null) =>
  createAgent({
    knowledge,
    chat,
    prompts: createPromptBook(PROMPTS),
    clock: systemClock,
    readRules: async () => [],
    readHelp: async () => ({ zh: '热线 12345。', en: 'Call 12345.' }),
    anyRejected: async () => false,
    logger: recordingLogger(),
  });

export async function openAnsweringService(dataDir: string): Promise<AnsweringService> {
  const store = await openStore({ dataDir, wake: createLocalWake(), writesInThread: true });
  const knowledge = createKnowledge({
    store,
    dataDir,
    clock: systemClock,
    logger: recordingLogger(),
    inThreads: { dataDir, databaseUrl: null },
    setting: 'local/generated',
  });
  return {
    store,
    knowledge,
    async course(courseId) {
      const course = await store.courses.get(courseId);
      if (!course) throw new Error(`the course ${courseId} was not made`);
      return course;
    },
    answering(course, chat) {
      const answering = createAnswering({ store, agent: agentOn(knowledge, chat), clock: systemClock });
      let counts = { asked: 0, answered: 0, generated: 0, calls: 0 };
      return {
        async ask(question) {
          const answer = await answering.answer(
            { question, courses: [course], group: null, history: [], quoted: null, overheard: false },
            { group: null, askerId: null, askerName: 'bench', messageRowId: null },
          );
          counts.asked++;
          if (answer.outcome !== 'answered') return;
          counts.answered++;
          counts.calls += answer.usage.modelCalls;
          if (answer.mode === 'generated') counts.generated++;
        },
        counts: () => ({ ...counts }),
        reset() {
          counts = { asked: 0, answered: 0, generated: 0, calls: 0 };
        },
      };
    },
    async close() {
      await knowledge.close();
      await store.close();
    },
  };
}
