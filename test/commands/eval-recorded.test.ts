import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { evalCommand } from '../../src/commands/evaluation/eval.ts';
import { ingest } from '../../src/commands/ingest.ts';
import { readConfig } from '../../src/config.ts';
import {
  callTools,
  lastText,
  reply,
  type Script,
  startScriptedModel,
  status,
} from '../scripted-model/server.ts';
import { atTheEnd } from '../support/at-the-end.ts';
import { run } from '../support/command-line.ts';
import { temporaryDirectory, writeFiles } from '../support/temporary-directory.ts';

const CLOSURE = '闭包是能记住外层函数变量的内层函数 [1]。';
const LIFETIME = '外层函数返回以后，这些变量不会消失 [1]。';
const history = [
  { role: 'user', text: '闭包是什么？' },
  { role: 'assistant', text: '能记住外层函数变量的内层函数。' },
];
const LINES = [
  { id: 'a', question: '闭包是什么？', courseId: 'c' },
  { id: 'b', question: '那闭包里的变量会消失吗？', courseId: 'c', history },
  { id: 'c', question: '食堂几点开门？', courseId: 'c', expect: { outcome: 'abstained' } },
];

const folder = writeFiles(temporaryDirectory(), {
  'closures.md': '# 闭包\n\n闭包是能记住外层函数变量的内层函数。外层函数返回以后，这些变量不会消失。\n',
  'lists.md': '# 列表\n\n列表用方括号创建，可以修改。用 append 在列表末尾添加元素。\n',
  'set.jsonl': LINES.map((line) => JSON.stringify(line)).join('\n'),
});
const testSet = join(folder, 'set.jsonl');
const dataDir = temporaryDirectory();

beforeAll(async () => {
  const { code } = await run(
    ingest,
    dataDir,
    join(folder, 'closures.md'),
    join(folder, 'lists.md'),
    '--course',
    'c',
  );
  expect(code).toBe(0);
});

/** What `eval` came to; with an endpoint where one is given. */
async function evaluated(args: string[], endpoint?: string) {
  const err: string[] = [];
  const report = temporaryDirectory();
  const code = await evalCommand.run([testSet, '--report', report, ...args], {
    config: readConfig({
      ZHUJIAO_DATA_DIR: dataDir,
      ZHUJIAO_LOG: 'silent',
      ...(endpoint ? { OPENAI_BASE_URL: endpoint, OPENAI_API_KEY: 'k', CHAT_MODEL: 'scripted' } : {}),
    }),
    console: { out: () => {}, err: (text) => void err.push(text) },
    signal: new AbortController().signal,
  });
  const { summary, cases } = JSON.parse(readFileSync(join(report, 'report.json'), 'utf8'));
  const text = (id: string): string => cases.find((one: { id: string }) => one.id === id).text;
  return { code, err, calls: summary.cost.modelCalls as number, text };
}

async function recordedFrom(script: Script) {
  const model = await startScriptedModel(script);
  atTheEnd(model.close);
  const path = join(temporaryDirectory(), 'replies.jsonl');
  const live = await evaluated(['--record', path], model.url);
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return { path, live, lines };
}

const answers: Script = (request) => reply(lastText(request, 'user').includes('消失吗') ? LIFETIME : CLOSURE);

describe('eval', () => {
  test('keeps a model’s replies, and plays them again to the same answers without one', async () => {
    const { path, live, lines } = await recordedFrom(answers);
    expect(lines.map((line) => [line.question, line.replies[0].text])).toEqual(
      expect.arrayContaining([
        ['闭包是什么？', CLOSURE],
        ['那闭包里的变量会消失吗？', LIFETIME],
      ]),
    );
    expect(lines).toHaveLength(live.calls);
    const offline = await evaluated(['--recorded', path]);
    expect(offline.text('a')).toBe(live.text('a'));
    expect(offline.text('b')).toBe(live.text('b'));
    expect([offline.calls, offline.err.join()]).toEqual([
      live.calls,
      expect.not.stringContaining('no recorded'),
    ]);
  });

  test('keeps calls of tools and what was said with their results, in order', async () => {
    const { path, live, lines } = await recordedFrom((request) =>
      request.kind === 'chat' && request.body.messages.at(-1)?.role === 'tool'
        ? reply(CLOSURE)
        : callTools({ name: 'search_course', arguments: { query: '闭包' } }),
    );
    expect(lines[0].replies).toMatchObject([
      { toolCalls: [{ name: 'search_course', arguments: '{"query":"闭包"}' }] },
      { text: CLOSURE },
    ]);
    const offline = await evaluated(['--recorded', path]);
    expect([offline.calls, offline.text('a')]).toEqual([live.calls, live.text('a')]);
  });

  test('keeps nothing of a call that failed', async () => {
    const { lines, live } = await recordedFrom(() => status(400));
    expect(lines).toEqual([]);
    expect(live.text('a')).toContain('闭包是能记住外层函数变量的内层函数');
  });

  test('names how many questions have no recorded reply, and answers them as where a model fails', async () => {
    const path = join(temporaryDirectory(), 'replies.jsonl');
    const line = { courseId: 'c', question: '闭包是什么？', replies: [{ text: '变量不会消失 [1]。' }] };
    writeFileSync(path, JSON.stringify(line));
    const { err, text } = await evaluated(['--recorded', path]);
    expect(err.join('\n')).toContain('1 questions had no recorded reply');
    expect(text('a')).toBe('变量不会消失。[1]');
    expect(text('b')).not.toBe('');
  });

  test.each([
    ['both at once', ['--record', 'a', '--recorded', 'b'], 'not both'],
    ['a judge without a model', ['--judge', '--recorded', 'b'], 'not both'],
    ['a recording without a model', ['--record', 'a'], 'needs a chat model'],
    ['a file that is not there', ['--recorded', '/nowhere/at-all.jsonl'], 'does not exist'],
    ['a line that is none', ['--recorded', testSet], 'set.jsonl:1: '],
  ])('refuses %s', async (_, args, message) => {
    await expect(evaluated(args)).rejects.toThrow(message);
  });
});
