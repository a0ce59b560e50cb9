import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createAgent } from '../../src/agent/index.ts';
import { createLocalWake } from '../../src/domain/wake.ts';
import { createKnowledge, type Knowledge } from '../../src/knowledge/index.ts';
import { createPromptBook } from '../../src/llm/index.ts';
import { openStore } from '../../src/store/index.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { movableClock } from '../support/movable-clock.ts';
import { recordingLogger } from '../support/recording-logger.ts';
import { aCourse } from '../support/samples.ts';
import { scriptedChat } from '../support/scripted-chat.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';
import { recordedReplies } from './replies.ts';

let knowledge: Knowledge;
const clock = movableClock();

beforeAll(async () => {
  const dataDir = temporaryDirectory();
  const store = await openStore({ dataDir, wake: createLocalWake() });
  knowledge = createKnowledge({ store, dataDir, clock, logger: recordingLogger(), setting: 'local/generated' });
  atTheEnd(async () => {
    knowledge.close();
    await store.close();
  });
  const paths = [join(import.meta.dirname, '../../data/courses/python-101')];
  await knowledge.ingest({ courseId: 'python-101', paths, prune: false });
}, 120_000);

describe('a recorded reply on the demo course', () => {
  test.each(recordedReplies())('to "$question" is said, whole and cited', async ({ question, reply }) => {
    const agent = createAgent({
      knowledge,
      chat: scriptedChat([reply]),
      prompts: createPromptBook(join(import.meta.dirname, '../../prompts')),
      clock,
      logger: recordingLogger(),
      readRules: async () => [],
    });
    const answer = await agent.answer({
      question,
      courses: [aCourse()],
      group: null,
      history: [],
      quoted: null,
      overheard: false,
    });
    expect(answer).toMatchObject({ outcome: 'answered', mode: 'generated', usage: { modelCalls: 1 } });
    const bare = (text: string) => text.replace(/\s*\[\d\]/g, '');
    expect(bare(answer.text)).toBe(bare(reply));
    expect(answer.citations.length).toBeGreaterThan(0);
  });
});
