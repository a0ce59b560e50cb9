import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { moderate } from '../../src/commands/moderation/moderate.ts';
import { BadInputError } from '../../src/domain/faults/errors.ts';
import { run } from '../support/command-line.ts';
import { plainEnvironment } from '../support/running-service.ts';
import { aGroup, aMessage } from '../support/samples.ts';
import { temporaryDirectory, writeFiles } from '../support/temporary-directory.ts';
import { temporaryStore } from '../support/temporary-store.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const MAIN = join(ROOT, 'src/main.ts');
const ADVERT = '全套Python课程3折，加微信 py88991 领取';
const CALM = '今天的作业第三题怎么做';
const DAY = 86_400_000;

const jsonLines = (lines: readonly object[]): string => lines.map((line) => JSON.stringify(line)).join('\n');

describe('moderate', () => {
  test('gives a verdict a line, in their order', async () => {
    const folder = writeFiles(temporaryDirectory(), {
      'lines.jsonl': jsonLines([{ id: 'a', text: ADVERT }, { text: CALM }]),
    });
    const { code, out } = await run(moderate, temporaryDirectory(), join(folder, 'lines.jsonl'));
    expect(code).toBe(0);
    expect(out.map((line) => JSON.parse(line))).toMatchObject([
      { id: 'a', category: 'advertising', needsReview: false },
      { id: '2', category: 'none', needsReview: false },
    ]);
  });

  test('names every line that it cannot read, and what is wrong with it', async () => {
    const file = join(
      writeFiles(temporaryDirectory(), {
        'lines.jsonl': `${CALM}\n{"id":1}\n{"text":"x","sentAt":"gestern"}\n`,
      }),
      'lines.jsonl',
    );
    const { error, out } = await run(moderate, temporaryDirectory(), file);
    expect(out).toEqual([]);
    const [first, second, third] = String(error.message).split('\n');
    expect(first).toBe(`${file}:1: not valid JSON`);
    expect(second).toBe(`${file}:2: needs "text"`);
    expect(third).toContain(`${file}:3: sentAt: `);
  });

  test('judges every line beside one that it cannot read', async () => {
    const lines = [
      JSON.stringify({ id: 'a', text: ADVERT }),
      '{broken',
      JSON.stringify({ id: 'b', text: CALM }),
    ];
    const folder = writeFiles(temporaryDirectory(), { 'lines.jsonl': lines.join('\n') });
    const { error, out } = await run(moderate, temporaryDirectory(), join(folder, 'lines.jsonl'));
    expect(out.map((line) => JSON.parse(line).id)).toEqual(['a', 'b']);
    expect(error).toMatchObject({ code: 'malformed_line', fix: 'All other lines were judged.' });
  });

  test('takes null for what is not there, and the mark that a file from Windows begins with', async () => {
    const line = { id: null, text: ADVERT, groupId: null, senderId: null, senderRole: null, sentAt: null };
    const folder = writeFiles(temporaryDirectory(), { 'lines.jsonl': `\ufeff${jsonLines([line])}` });
    const { out } = await run(moderate, temporaryDirectory(), join(folder, 'lines.jsonl'));
    expect(out.map((text) => JSON.parse(text))).toMatchObject([{ id: '1', category: 'advertising' }]);
  });

  test('says in words that need no schema what a field should hold', async () => {
    const folder = writeFiles(temporaryDirectory(), {
      'lines.jsonl': '{"text":5}\n["x"]\n{"id":true,"text":"x"}\n{"text":null}\n',
    });
    const file = join(folder, 'lines.jsonl');
    const { error } = await run(moderate, temporaryDirectory(), file);
    expect(String(error.message).split('\n')).toEqual([
      `${file}:1: text: is 5; wanted: a text`,
      `${file}:2: the line is a list of 1; wanted: keys with values`,
      `${file}:3: id: is true; wanted: a text, or a number`,
      `${file}:4: needs "text"`,
    ]);
  });

  test.each([
    ['a file in GBK', Buffer.from([0x7b, 0x22, 0xb9, 0xe3, 0xb8, 0xe6, 0x22, 0x7d]), 'is not in UTF-8'],
    ['a folder', null, 'is a folder; give a file'],
  ])('refuses %s, whose words would be others', async (_, bytes, says) => {
    const folder = temporaryDirectory();
    const file = bytes === null ? folder : join(folder, 'lines.jsonl');
    if (bytes !== null) writeFileSync(file, bytes);
    const { error, out } = await run(moderate, temporaryDirectory(), file);
    expect(error).toBeInstanceOf(BadInputError);
    expect(error.message).toContain(says);
    expect(out).toEqual([]);
  });

  test('ends quietly where whoever reads has read enough', { timeout: 60_000 }, async () => {
    const folder = writeFiles(temporaryDirectory(), {
      'many.jsonl': jsonLines(Array.from({ length: 5_000 }, () => ({ text: ADVERT }))),
    });
    const child = spawn(process.execPath, [MAIN, 'moderate', join(folder, 'many.jsonl')], {
      env: { ...plainEnvironment(), ZHUJIAO_DATA_DIR: temporaryDirectory() },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let complaint = '';
    child.stderr.on('data', (text) => {
      complaint += String(text);
    });
    const ended = once(child, 'exit');
    await once(child.stdout, 'data');
    child.stdout.destroy();
    expect(await ended).toEqual([0, null]);
    expect(complaint).toBe('');
  });
});

describe('moderate --group', () => {
  let dataDir: string;
  let now: number;
  beforeAll(async () => {
    const temporary = await temporaryStore();
    dataDir = temporary.dataDir;
    now = Date.now();
    const { store } = temporary;
    await store.groups.put(aGroup(), now);
    const said = [
      { text: ADVERT, sentAt: now - 2 * DAY },
      { text: CALM, sentAt: now - DAY },
      { text: ADVERT, sentAt: now - 20 * DAY, senderId: 'another' },
    ];
    for (const [at, one] of said.entries())
      await store.messages.insert(aMessage({ channel: 'web', messageId: `m${at}`, ...one }));
  });
  const tryOut = async (...args: string[]) => {
    const result = await run(moderate, dataDir, '--group', 'newcomers', ...args);
    return { ...result, said: result.out[0] === undefined ? null : JSON.parse(result.out[0]) };
  };

  test("says what the group's rules would have done in the last thirty days, and does nothing", async () => {
    const { code, out, said } = await tryOut();
    expect([code, out.length]).toEqual([0, 1]);
    expect(said).toMatchObject({
      looked: 3,
      truncated: false,
      actedOn: 2,
      byCategory: { advertising: 2, none: 1 },
      measures: { warn: { automatic: 2, held: 0 }, delete: { automatic: 2, held: 0 } },
      changed: 2,
    });
    // To be read by people: no count of milliseconds.
    for (const time of [said.from, said.until, said.changes[0].sentAt])
      expect(time).toMatch(/^20\d\d-\d\d-\d\dT[\d:.]+Z$/);
    const { store } = await temporaryStore({ dataDir });
    expect(await store.violations.list({ limit: 5 })).toEqual([]);
  });

  test('looks back only as far as it is told to', async () => {
    expect((await tryOut('--days', '7')).said).toMatchObject({ looked: 2, actedOn: 1 });
  });

  test('tries rules from a file', async () => {
    const shipped = readFileSync(join(ROOT, 'data/rules/default.yaml'), 'utf8');
    const folder = writeFiles(temporaryDirectory(), {
      'wait.yaml': shipped.replace('mode: auto', 'mode: approve'),
      'wrong.yaml': shipped.replace('mode: auto', 'mode: sometimes'),
      'broken.yaml': 'id: [',
    });
    const { said } = await tryOut('--rules', join(folder, 'wait.yaml'));
    expect(said.measures).toMatchObject({
      warn: { automatic: 0, held: 2 },
      delete: { automatic: 0, held: 2 },
    });
    for (const [name, says] of [
      ['wrong.yaml', 'mode'],
      ['broken.yaml', 'YAML'],
    ] as const) {
      const { error, out } = await tryOut('--rules', join(folder, name));
      expect(error).toBeInstanceOf(BadInputError);
      expect(error.message).toContain(says);
      expect(error.message).toContain(name);
      expect(out).toEqual([]);
    }
  });

  test.each([
    ['a group that is not there', ['--group', 'nowhere'], 'unknown_group'],
    ['a file that is not there', ['--group', 'newcomers', '--rules', '/nowhere.yaml'], 'no_such_path'],
    ['no days', ['--group', 'newcomers', '--days', '0'], 'bad_usage'],
    ['rules without a group', ['--rules', 'x.yaml'], 'bad_usage'],
  ])('of %s is refused', async (_, args, code) => {
    const { error, out } = await run(moderate, dataDir, ...args);
    expect(error).toMatchObject({ code });
    expect(out).toEqual([]);
  });
});
