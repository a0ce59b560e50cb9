import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTestSet, TestSetError } from '../../src/eval/index.ts';
import { temporaryDirectory, writeFiles } from '../support/temporary-directory.ts';

const directory = temporaryDirectory();
let files = 0;

function fileOf(content: string | Uint8Array): string {
  const name = `set-${++files}.jsonl`;
  writeFiles(directory, { [name]: content });
  return join(directory, name);
}

const read = (path: string, maxFaults?: number) =>
  readTestSet({ path, courseExists: (id) => id === 'python-101', maxFaults });

/** Faults without the path, which is a temporary one. */
async function faultsOf(content: string | Uint8Array, maxFaults?: number): Promise<string[]> {
  const path = fileOf(content);
  try {
    await read(path, maxFaults);
  } catch (error) {
    if (!(error instanceof TestSetError)) throw error;
    for (const line of error.message.split('\n').slice(0, error.faults.length)) expect(line).toContain(path);
    return error.message.split('\n').map((line) => line.replace(path, 'set'));
  }
  return [];
}

const line = (given: object): string =>
  JSON.stringify({ id: 'q1', question: '?!', courseId: 'python-101', ...given });

describe('a test set', () => {
  it('is read with its defaults, and keeps what it does not know', async () => {
    const set = await read(
      fileOf(
        [
          '\uFEFF{"id":"q1","question":"闭包是什么?","courseId":"python-101","topic":"functions","expect":{"note":"hard"}}',
          '',
          '{"id":"q2","question":"?","courseId":"python-101","history":[{"role":"user","text":"hi"}],"expect":{"outcome":["answered","hint"],"sources":["a.md#x"],"contains":["一",["二","2"]],"reference":"r"},"tags":["zh","zh"]}\r',
          '{"id":"m1","message":"加V","groupId":"g1","senderId":"u1","sentAt":"2026-11-22T10:00:00+08:00","expect":{"category":"spam","alerts":["fraud"]}}',
        ].join('\n'),
      ),
    );
    expect(set.lines).toEqual([
      {
        kind: 'question',
        id: 'q1',
        line: 1,
        question: '闭包是什么?',
        courseId: 'python-101',
        history: [],
        expect: { outcomes: ['answered'], sources: [], contains: [] },
        tags: [],
        extra: { topic: 'functions', expect: { note: 'hard' } },
      },
      {
        kind: 'question',
        id: 'q2',
        line: 3,
        question: '?',
        courseId: 'python-101',
        history: [{ role: 'user', text: 'hi' }],
        expect: {
          outcomes: ['answered', 'hint'],
          sources: ['a.md#x'],
          contains: [['一'], ['二', '2']],
          reference: 'r',
        },
        tags: ['zh'],
        extra: {},
      },
      {
        kind: 'message',
        id: 'm1',
        line: 4,
        message: '加V',
        groupId: 'g1',
        senderId: 'u1',
        sentAt: '2026-11-22T10:00:00+08:00',
        sentAtMs: Date.parse('2026-11-22T02:00:00Z'),
        expect: { categories: ['spam'], alerts: ['fraud'] },
        tags: [],
        extra: {},
      },
    ]);
  });

  it('takes null for what is not there, as programs with tables write an empty cell', async () => {
    const cells = { groupId: null, tags: null, history: null, quoted: null, senderId: null, sentAt: null };
    const expectation = { outcome: null, sources: null, contains: null, reference: null, alerts: null };
    const set = await read(
      fileOf(
        [
          line({
            ...cells,
            id: 'q1',
            message: null,
            rating: null,
            expect: { ...expectation, category: null },
          }),
          line({
            ...cells,
            id: 'm1',
            question: null,
            courseId: null,
            message: '加V',
            expect: { ...expectation, category: 'spam' },
          }),
        ].join('\n'),
      ),
    );
    expect(set.lines).toMatchObject([
      { kind: 'question', expect: { outcomes: ['answered'], sources: [] }, extra: { rating: null } },
      { kind: 'message', expect: { categories: ['spam'], alerts: null }, extra: {} },
    ]);
  });

  it('takes cells that a table leaves as "" for empty, and one of a question and a message', async () => {
    const cells = { history: '', groupId: ' ', senderId: '', sentAt: '', tags: '', quoted: '' };
    const expectation = { outcome: '', sources: '', contains: '', category: '' };
    const set = await read(
      fileOf(
        [
          line({ ...cells, message: '', expect: expectation }),
          line({
            ...cells,
            id: 'm1',
            question: '',
            courseId: '',
            message: '加V',
            expect: { ...expectation, category: 'spam' },
          }),
        ].join('\n'),
      ),
    );
    expect(set.lines).toMatchObject([
      {
        kind: 'question',
        expect: { outcomes: ['answered'], sources: [], contains: [] },
        tags: [],
        history: [],
      },
      { kind: 'message', message: '加V', expect: { categories: ['spam'] } },
    ]);
  });

  it('is told in words where a table made something else of a field', async () => {
    expect(
      await faultsOf(
        line({
          id: 1,
          history: [{ role: 'teacher', text: 5 }, 'x'],
          tags: 'zh',
          expect: '{"outcome":"answered"}',
        }),
      ),
    ).toEqual([
      'set:1: id must be a string in quotation marks, not a number',
      'set:1: tags must be a list of strings',
      'set:1: history[0].role must be "user" or "assistant"',
      'set:1: history[0].text must be a string in quotation marks, not a number',
      'set:1: history[1] must be an object, as {"role": "user", "text": "…"}, not a string',
      'set:1: expect must be an object, as {"outcome": "answered"}, not a string',
    ]);
    expect(await faultsOf('{"question":"?"}')).toEqual([
      'set:1: id is missing',
      'set:1: courseId is missing',
    ]);
  });

  it('is refused whole, every fault with its line', async () => {
    const faults = await faultsOf(
      [
        '{"id":"q1",',
        '[1]',
        '{"id":"q2"}',
        line({ id: 'q3', courseId: 'java-1' }),
        line({ id: 'q4' }),
        line({ id: 'q4' }),
        line({ id: 'q5', expect: { outcome: 'shrugged' } }),
        line({ id: '', question: ' ' }),
      ].join('\n'),
    );
    expect(faults).toHaveLength(8);
    expect(faults[0]).toMatch(/^set:1: is not JSON: /);
    expect(faults.slice(1)).toEqual([
      'set:2: is not a JSON object',
      'set:3: has neither "question" nor "message"',
      'set:4: unknown course "java-1"',
      'set:6: the id "q4" stands in line 5 already',
      'set:7: expect.outcome[0] must be one of answered, hint, abstained, refused, small_talk',
      'set:8: id must not be empty',
      'set:8: question must not be empty',
    ]);
  });

  it.each([
    [
      'sources with an abstention',
      { outcome: 'abstained', sources: ['a.md'] },
      '"sources" with the outcome abstained',
    ],
    [
      'contains with a refusal',
      { outcome: ['refused', 'abstained'], contains: ['x'] },
      '"contains" with the outcome',
    ],
    [
      'a category on a question',
      { category: 'spam', outcome: 'answered' },
      '"category" is for message lines',
    ],
    ['an empty list of outcomes', { outcome: [] }, 'expect.outcome must not be an empty list'],
    ['an empty list of sources', { sources: [] }, 'expect.sources must not be an empty list'],
    ['an empty list of strings', { contains: [] }, 'expect.contains must not be an empty list'],
    ['an empty choice of strings', { contains: [[]] }, 'expect.contains[0] must not be an empty list'],
    ['a string of white space', { contains: [' '] }, 'expect.contains[0] must hold more than white space'],
  ])('does not take %s', async (_, expectation, fault) => {
    const faults = await faultsOf(line({ expect: expectation }));
    expect(faults.join('\n')).toContain(fault);
  });

  it.each([
    ['without a category', {}, 'expect.category is missing'],
    ['with an unknown one', { category: 'rude' }, 'expect.category[0] must be one of'],
    ['with an outcome', { category: 'spam', outcome: 'answered' }, '"outcome" is for question lines'],
    ['with an empty list', { category: [] }, 'expect.category must not be an empty list'],
  ])('does not take a message %s', async (_, expectation, fault) => {
    const faults = await faultsOf(JSON.stringify({ id: 'm1', message: 'x', expect: expectation }));
    expect(faults.join('\n')).toContain(fault);
  });

  it('takes an outcome list in which silence is as good as an answer with sources', async () => {
    expect(
      await faultsOf(line({ expect: { outcome: ['answered', 'abstained'], sources: ['a.md'] } })),
    ).toEqual([]);
  });

  it('lists a bounded number of faults and counts the rest', async () => {
    const faults = await faultsOf(Array.from({ length: 70 }, () => 'nonsense').join('\n'), 3);
    expect(faults).toHaveLength(4);
    expect(faults[3]).toBe('… and 67 more');
  });

  it('says so where it is empty, missing, an array, or not UTF-8', async () => {
    expect(await faultsOf('\n\n')).toEqual(['set:1: the test set has no lines']);
    expect((await faultsOf('[\n]'))[0]).toContain('JSON Lines');
    expect(await faultsOf(Buffer.from([0x7b, 0xff, 0x7d]))).toEqual(['set:1: is not UTF-8']);
    await expect(read(join(directory, 'none.jsonl'))).rejects.toThrow(/none\.jsonl does not exist/);
  });

  it('reads lines that cross the chunks of the stream, whole characters and all', async () => {
    const long = '很长的问题'.repeat(20_000);
    const path = fileOf([line({ id: 'a', question: long }), line({ id: 'b', question: long })].join('\n'));
    const { lines } = await read(path);
    expect(lines.map((one) => one.kind === 'question' && one.question === long)).toEqual([true, true]);
  });
});
