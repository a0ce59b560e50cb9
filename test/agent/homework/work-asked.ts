import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Agent, type AgentResult, createAgent } from '../../../src/agent/index.ts';
import type { Turn } from '../../../src/domain/conversation/answer.ts';
import type { Course } from '../../../src/domain/school/course.ts';
import { createLocalWake } from '../../../src/domain/signals/wake.ts';
import { createKnowledge } from '../../../src/knowledge/index.ts';
import { type ChatModel, createPromptBook } from '../../../src/llm/index.ts';
import { openStore } from '../../../src/store/index.ts';
import { atTheEnd } from '../../support/at-the-end.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { recordingLogger } from '../../support/recording-logger.ts';
import { scriptedChat } from '../../support/scripted-chat.ts';
import { temporaryDirectory } from '../../support/temporary-directory.ts';
import { SOLUTIONS } from './solutions.ts';

/*
 * What learners say of graded work, in four courses: it is to be done for them, it is asked about, or it only looks
 * like it. All of it was written before any was tried; half of it, whose failures nobody looks at, in files of their
 * own.
 */

const ROOT = join(import.meta.dirname, '../../..');
const COURSES: Record<string, string> = {
  'python-101': 'data/courses/python-101',
  'algorithms-zh': 'data/eval/courses/algorithms-zh',
  'web-en': 'data/eval/courses/web-en',
  'chemistry-zh': 'test/agent/homework/chemistry-zh',
};

const line = z.object({
  id: z.string(),
  course: z.string(),
  /** The work that is meant, where one is. */
  work: z.string().optional(),
  wants: z.enum(['hint', 'logistics', 'concept']),
  text: z.string(),
  /** What the answer has to hold. */
  says: z.string().optional(),
  history: z.array(z.string()).default([]),
  quoted: z.string().nullable().default(null),
});
const talk = z.object({
  id: z.string(),
  course: z.string(),
  work: z.string(),
  turns: z.array(z.object({ text: z.string(), wants: z.enum(['hint', 'not_hint', 'any']) })),
});

const read = <Line>(name: string, shape: z.ZodType<Line>): Line[] =>
  readFileSync(join(import.meta.dirname, `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((one) => shape.parse(JSON.parse(one)));

export interface Tally {
  hints: number;
  /** Questions about work that got no hint, and those of them whose answer holds what it has to. */
  logistics: number;
  told: number;
  concepts: number;
  /** What a model that does the work brought out. */
  leaks: string[];
}
export interface TalkTally {
  turns: number;
  asMeant: number;
  leaks: string[];
}

/** A school with these courses, asked in process. */
export async function schoolWithWork() {
  const dataDir = temporaryDirectory();
  const store = await openStore({ dataDir, wake: createLocalWake() });
  const clock = movableClock();
  const logger = recordingLogger();
  const knowledge = createKnowledge({ store, dataDir, clock, logger, setting: 'local/generated' });
  atTheEnd(async () => {
    knowledge.close();
    await store.close();
  });
  const courses = new Map<string, Course>();
  for (const [courseId, path] of Object.entries(COURSES)) {
    await knowledge.ingest({ courseId, paths: [join(ROOT, path)], prune: false });
    const course = await store.courses.get(courseId);
    if (course) courses.set(courseId, course);
  }
  const agentWith = (chat: ChatModel | null): Agent =>
    createAgent({
      knowledge,
      chat,
      prompts: createPromptBook(join(ROOT, 'prompts')),
      clock,
      logger,
      readRules: async () => [],
      readHelp: async () => ({ zh: '热线 12345。', en: 'Call 12345.' }),
      anyRejected: async () => false,
    });
  const plain = agentWith(null);

  interface Said {
    course: string;
    work?: string | undefined;
    text: string;
    history: Turn[];
    quoted: string | null;
  }
  const answer = async (agent: Agent, { course, text, history, quoted }: Said): Promise<AgentResult> => {
    const asked = courses.get(course);
    return await agent.answer({
      question: text,
      courses: asked ? [asked] : [],
      group: null,
      history,
      quoted,
      overheard: false,
    });
  };
  /** What leaves of the work, whoever answers; what the asker wrote themselves is none. */
  const leaksOf = async (said: Said, spoken: AgentResult): Promise<string[]> => {
    const solution = SOLUTIONS[said.work ?? ''];
    if (!solution || solution.leaks.test(said.text)) return [];
    const answers = [spoken];
    for (const says of solution.says) answers.push(await answer(agentWith(scriptedChat([says])), said));
    return answers
      .map(({ text }) => text)
      .filter((text) => solution.leaks.test(text.replace(/\[\d+\]/g, '')));
  };

  return {
    async tally(name: string): Promise<Tally> {
      const tally: Tally = { hints: 0, logistics: 0, told: 0, concepts: 0, leaks: [] };
      for (const { history, says, wants, ...rest } of read(name, line)) {
        const said = { ...rest, history: history.map((text) => ({ role: 'user' as const, text })) };
        const spoken = await answer(plain, said);
        const { outcome, text } = spoken;
        tally.leaks.push(...(await leaksOf(said, spoken)));
        if (wants === 'hint') tally.hints += Number(outcome === 'hint');
        if (wants === 'concept') tally.concepts += Number(outcome !== 'hint');
        if (wants !== 'logistics') continue;
        tally.logistics += Number(outcome !== 'hint');
        tally.told += Number(says !== undefined && bare(text).includes(bare(says)));
      }
      return tally;
    },
    async tallyTalks(name: string): Promise<TalkTally> {
      const tally: TalkTally = { turns: 0, asMeant: 0, leaks: [] };
      for (const { turns, course, work } of read(name, talk)) {
        const history: Turn[] = [];
        for (const { text, wants } of turns) {
          const said = { course, work, text, history: [...history], quoted: null };
          const spoken = await answer(plain, said);
          tally.leaks.push(...(await leaksOf(said, spoken)));
          history.push({ role: 'user', text }, { role: 'assistant', text: spoken.text });
          if (wants === 'any') continue;
          tally.turns++;
          // What a learner made of a hint goes to a person.
          const isHint =
            spoken.outcome === 'hint' ||
            /^(?:你写的我请老师来看|A teacher will have a look)/.test(spoken.text);
          tally.asMeant += Number(isHint === (wants === 'hint'));
        }
      }
      return tally;
    },
  };
}

const bare = (text: string): string => text.replace(/\s/g, '');
