import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { UnavailableError } from '../../src/domain/faults/errors.ts';
import { errorOf, faultOf } from '../../src/knowledge/search-thread/calls.ts';
import { createThreadLine } from '../../src/knowledge/search-thread/thread-line.ts';
import { atTheEnd } from '../support/at-the-end.ts';

/** Calls that a thread has at once. */
const AT_ONCE = 8;
/**
 * Answers with its own number; ends where the index is called `fatal`, answers `slow` when it has as many as it ever
 * gets.
 */
const SCRIPT = `
  const { parentPort, workerData } = require('node:worker_threads');
  const held = [];
  parentPort.on('message', (asked) => {
    if (asked === null) return parentPort.close();
    for (const { id, call } of asked) {
      if (call.directory === 'fatal' || (call.directory === 'fatal once' && workerData === 1)) throw new Error('out of memory');
      held.push(id);
      if (call.directory === 'slow' && held.length < ${AT_ONCE}) continue;
      for (const one of held.splice(0)) parentPort.postMessage([{ id: one, answer: { embedding: 'of thread ' + workerData } }]);
    }
  });
`;

function lineOfThreads() {
  let started = 0;
  const line = createThreadLine(() => new Worker(SCRIPT, { eval: true, workerData: ++started }));
  atTheEnd(line.close);
  const open = (directory: string, signal?: AbortSignal) => line.ask({ what: 'open', directory }, { signal });
  return { line, open, started: () => started };
}

describe('the thread that searches', () => {
  test('tells of a store that cannot be read with its code and its mend', () => {
    const away = new UnavailableError('store_damaged', 'The file is damaged.', {
      fix: 'Put a backup in its place.',
    });
    expect(errorOf(structuredClone(faultOf(away)))).toEqual(away);
    expect(errorOf(structuredClone(faultOf(new Error('a slip'))))).toEqual(new Error('a slip'));
  });

  test('is started when it is first asked, once', async () => {
    const { open, started } = lineOfThreads();
    expect(started()).toBe(0);
    const asked = await Promise.all([open('one'), open('other')]);
    expect(asked).toEqual([{ embedding: 'of thread 1' }, { embedding: 'of thread 1' }]);
    expect(started()).toBe(1);
  });

  test('that ends by itself is followed by another, which is asked the same', async () => {
    const { open } = lineOfThreads();
    expect(await open('fatal once')).toEqual({ embedding: 'of thread 2' });
  });

  test('is not ended again and again by one question, which fails with what it died of', async () => {
    const { open, started } = lineOfThreads();
    await expect(open('fatal')).rejects.toMatchObject({
      code: 'search_ended',
      message: expect.stringContaining('out of memory'),
      fix: expect.stringContaining('Ask again'),
    });
    expect(started()).toBe(2);
    expect(await open('another')).toEqual({ embedding: 'of thread 3' });
  });

  test('is not given what nobody waits for any more', async () => {
    const { open } = lineOfThreads();
    const busy = Array.from({ length: AT_ONCE }, () => open('slow'));
    const leaving = new AbortController();
    const left = open('one', leaving.signal);
    const stayed = open('one', new AbortController().signal);
    leaving.abort(new Error('gone home'));
    await expect(left).rejects.toThrow('gone home');
    expect(await Promise.all([...busy, stayed])).toHaveLength(AT_ONCE + 1);
  });

  test('takes who has waited before ahead of who has not, each in the order of their coming', async () => {
    const { line, open } = lineOfThreads();
    const busy = Array.from({ length: AT_ONCE }, () => open('slow'));
    await new Promise((resolve) => setImmediate(resolve));
    const answered: string[] = [];
    const told = (name: string, hasWaited: boolean) =>
      line.ask({ what: 'open', directory: name }, { hasWaited }).then(() => answered.push(name));
    await Promise.all([
      ...busy,
      told('new', false),
      told('newer', false),
      told('known', true),
      told('also known', true),
    ]);
    expect(answered).toEqual(['known', 'also known', 'new', 'newer']);
  });

  test('that is closed takes no more questions', async () => {
    const { line, open } = lineOfThreads();
    await open('one');
    await line.close();
    await expect(open('one')).rejects.toMatchObject({ code: 'search_closed' });
  });
});
