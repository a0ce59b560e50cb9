import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { createAgent } from '../../src/agent/index.ts';
import { createSentenceStream } from '../../src/agent/writing/of-models/sentence-stream.ts';
import { createLocalWake } from '../../src/domain/signals/wake.ts';
import { playRecorded, readRecordedReplies } from '../../src/eval/index.ts';
import { createKnowledge, type Knowledge } from '../../src/knowledge/index.ts';
import { createPromptBook } from '../../src/llm/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { movableClock } from '../support/movable-clock.ts';
import { recordingLogger } from '../support/recording-logger.ts';
import { temporaryDirectory } from '../support/temporary-directory.ts';

const REPOSITORY = join(import.meta.dirname, '../..');
const recorded = readRecordedReplies(join(import.meta.dirname, 'python-101.jsonl'));

/** Sentences that the course does not hold: a model makes some up, and nobody may see them. */
const MADE_UP = ['大多数循环用 `for` 会快 30% 左右。'];

/** Share of honest sentences that may be cut; what cannot be found word for word is sometimes held for nothing. */
const MOST_CUT = 0.2;

/**
 * Share of the questions that the gate keeps from the model: replies were written when another gate let all of them
 * through.
 */
const MOST_SILENT = 0.15;

let knowledge: Knowledge;
let store: Store;
const clock = movableClock();

beforeAll(async () => {
  const dataDir = temporaryDirectory();
  store = await openStore({ dataDir, wake: createLocalWake() });
  knowledge = createKnowledge({ store, dataDir, clock, logger: recordingLogger(), setting: 'local/generated' });
  atTheEnd(async () => {
    knowledge.close();
    await store.close();
  });
  for (const courseId of ['python-101', 'python-101-en'])
    await knowledge.ingest({ courseId, paths: [join(REPOSITORY, 'data/courses', courseId)], prune: false });
}, 120_000);

/** Text without marks and layout, for comparing what was said with what was shown. */
const bare = (text: string) => text.replace(/\[\d\]|\s/g, '');

describe('recorded replies on the demo course', () => {
  test('are said: nearly every honest sentence, and nothing that was made up', async () => {
    let honest = 0;
    const cut: string[] = [];
    const silent: string[] = [];
    for (const asked of recorded.all()) {
      const { chat, during } = playRecorded(recorded, () => expect.unreachable('every reply is there'));
      const agent = createAgent({
        knowledge,
        chat,
        prompts: createPromptBook(join(REPOSITORY, 'prompts')),
        clock,
        logger: recordingLogger(),
        readRules: async () => [],
        readHelp: async () => ({ zh: '热线 12345。', en: 'Call 12345.' }),
        anyRejected: async () => false,
      });
      const course = await store.courses.get(asked.courseId);
      if (!course) expect.unreachable('the course is there');
      const answer = await during(asked, () =>
        agent.answer({ ...asked, courses: [course], group: null, quoted: null, overheard: false }),
      );
      const [reply] = asked.replies;
      expect(answer.usage.modelCalls, asked.question).toBeLessThanOrEqual(1);
      if (answer.usage.modelCalls === 0) {
        expect(answer.outcome, asked.question).toBe('abstained');
        silent.push(asked.question);
        continue;
      }
      if (reply?.text === 'NO_ANSWER') {
        expect(answer.outcome).toBe('abstained');
        continue;
      }
      expect(answer.outcome, asked.question).toBe('answered');
      expect(answer.citations.length).toBeGreaterThan(0);
      for (const sentence of sentencesOf(reply?.text ?? '')) {
        const isShown = answer.mode === 'generated' && bare(answer.text).includes(bare(sentence));
        if (MADE_UP.includes(sentence)) expect(isShown, sentence).toBe(false);
        else {
          honest++;
          if (!isShown) cut.push(sentence);
        }
      }
    }
    expect(silent.length / recorded.all().length, `not asked:\n${silent.join('\n')}`).toBeLessThanOrEqual(
      MOST_SILENT,
    );
    expect(cut.length / honest, `of ${honest} honest sentences were cut:\n${cut.join('\n')}`).toBeLessThanOrEqual(
      MOST_CUT,
    );
  });
});

function sentencesOf(reply: string): string[] {
  const stream = createSentenceStream();
  return [...stream.push(reply), ...stream.end()].map((sentence) => sentence.replace(/\s*\[\d\]/g, ''));
}
