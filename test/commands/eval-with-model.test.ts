import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { evalCommand } from '../../src/commands/evaluation/eval.ts';
import { readConfig } from '../../src/config.ts';
import { lastText, reply, type ScriptedModel, startScriptedModel } from '../scripted-model/server.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { temporaryDirectory, writeFiles } from '../support/temporary-directory.ts';

const FRESH = resolve(import.meta.dirname, '../../data/eval/moderation-fresh.jsonl');
const UNSURE = '你才不懂，有病吧你';
/** Calls that a model may cost in a thousand ordinary messages (the school's bound). */
const CALLS_AT_MOST = 60;

let model: ScriptedModel;
/** What the model says of every message it is asked about. */
let category = 'none';
beforeAll(async () => {
  model = await startScriptedModel((request) => {
    const asked = lastText(request, 'user').split('<<<messages')[1] ?? '';
    const count = (asked.match(/^\d+\. /gm) ?? []).length;
    const opinions = Array.from({ length: count }, (_, at) => ({
      index: at + 1,
      category,
      severity: 'medium',
    }));
    return reply(JSON.stringify({ opinions }));
  });
  atTheEnd(() => model.close());
});

async function evaluated(testSet: string, environment: Record<string, string>, ...args: string[]) {
  const directory = temporaryDirectory();
  const out: string[] = [];
  const code = await evalCommand.run([testSet, '--report', join(directory, 'report'), ...args], {
    config: readConfig({ ZHUJIAO_DATA_DIR: join(directory, 'data'), ZHUJIAO_LOG: 'silent', ...environment }),
    console: { out: (text) => void out.push(text), err: () => {} },
    signal: new AbortController().signal,
  });
  return {
    code,
    text: out.join('\n'),
    ...JSON.parse(readFileSync(join(directory, 'report', 'report.json'), 'utf8')),
  };
}
const withModel = () => ({ OPENAI_BASE_URL: model.url, OPENAI_API_KEY: 'sk-test', CHAT_MODEL: 'scripted' });

describe('eval on messages', () => {
  const folder = writeFiles(temporaryDirectory(), {
    'set.jsonl': [
      { id: 'unsure', message: UNSURE, expect: { category: 'none' } },
      { id: 'calm', message: '今天的作业第三题怎么做', expect: { category: 'none' } },
      {
        id: 'advert',
        message: '全套Python课程3折，加微信 py88991 领取',
        expect: { category: 'advertising' },
      },
    ]
      .map((line) => JSON.stringify(line))
      .join('\n'),
  });
  const set = join(folder, 'set.jsonl');

  test('asks a configured model where rules and classifier are not sure, and says what it decided and cost', async () => {
    const { code, summary, cases, text } = await evaluated(set, withModel());
    expect(code).toBe(0);
    expect(model.requests).toHaveLength(1);
    expect(cases.map(({ id, decidedBy }: { id: string; decidedBy: string }) => [id, decidedBy])).toEqual([
      ['unsure', 'model'],
      ['calm', 'classifier'],
      ['advert', 'rules'],
    ]);
    expect(cases[0]).toMatchObject({ category: 'none', needsReview: false });
    expect(summary.moderation).toMatchObject({
      decidedBy: { rules: 1, classifier: 1, model: 1 },
      modelCallsPerThousand: { all: expect.closeTo(1000 / 3, 3), clean: 500 },
    });
    expect(summary.cost.modelCalls).toBe(1);
    expect(summary.cost.inputTokens).toBeGreaterThan(0);
    expect(text).toContain('model 1; model calls in a thousand messages: 333.3');
  });

  test('lets the model name a category too, which a person then looks at', async () => {
    category = 'spam';
    const { cases } = await evaluated(set, withModel());
    category = 'none';
    expect(cases[0]).toMatchObject({ decidedBy: 'model', category: 'spam', needsReview: true });
  });

  test('says without a model that none decided', async () => {
    const replies = join(writeFiles(temporaryDirectory(), { 'replies.jsonl': '' }), 'replies.jsonl');
    const before = model.requests.length;
    // Replies that are played hold no opinions on messages: that is without a model too.
    for (const [environment, ...args] of [[{}], [withModel(), '--recorded', replies]] as const) {
      const { summary } = await evaluated(set, environment, ...args);
      expect(summary.moderation.decidedBy.model).toBe(0);
      expect(summary.cost).toEqual({ modelCalls: 0, inputTokens: 0, outputTokens: 0 });
    }
    expect(model.requests).toHaveLength(before);
  });

  test(`costs at most ${CALLS_AT_MOST} calls in a thousand ordinary messages of the fresh set`, {
    timeout: 60_000,
  }, async () => {
    const ordinary = readFileSync(FRESH, 'utf8')
      .split('\n')
      .filter((line) => line.includes('"ordinary"'))
      .join('\n');
    const talk = writeFiles(temporaryDirectory(), { 'ordinary.jsonl': ordinary });
    const { summary } = await evaluated(join(talk, 'ordinary.jsonl'), withModel());
    expect(summary.moderation.n).toBeGreaterThan(90);
    expect(summary.moderation.modelCallsPerThousand.all).toBeLessThanOrEqual(CALLS_AT_MOST);
  });
});
