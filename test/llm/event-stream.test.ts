import { describe, expect, test } from 'vitest';
import { type ServerSentEvent, serverSentEvents } from '../../src/llm/transport/event-stream.ts';

const encoder = new TextEncoder();

/** A body that sends these pieces, a read each; `closes` where it then ends. */
function bodyOf(pieces: (string | Uint8Array)[], closes = true) {
  const seen = { cancelled: false };
  let next = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(out) {
        const piece = pieces[next++];
        if (piece !== undefined) out.enqueue(typeof piece === 'string' ? encoder.encode(piece) : piece);
        else if (closes) out.close();
        // A body that stays open: nothing more comes.
        else return new Promise(() => {});
      },
      cancel() {
        seen.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { body, seen };
}

async function readAll(body: ReadableStream<Uint8Array>): Promise<ServerSentEvent[][]> {
  const reads: ServerSentEvent[][] = [];
  for await (const events of serverSentEvents(body.getReader(), () => {})) reads.push(events);
  return reads;
}

const message = (data: string): ServerSentEvent => ({ event: 'message', data });

describe('a body of events', () => {
  test('is given read by read, with all that a read completed', async () => {
    const { body } = bodyOf(['data: a\n\ndata: b\n\ndata: c', '\n\n', ': a comment\n\n', 'data: d\n\n']);
    expect(await readAll(body)).toEqual([[message('a'), message('b')], [message('c')], [message('d')]]);
  });

  test('is read whatever its line ends, through lines and characters that are cut', async () => {
    const text = 'event: error\r\ndata: 闭包\r\ndata:二\r\n\r\ndata: 🙂\r\rid: 7\nretry: 5\ndata:  x\n\n';
    const bytes = encoder.encode(text);
    const expected = [{ event: 'error', data: '闭包\n二' }, message('🙂'), message(' x')];
    for (const size of [1, 2, 3, 5, 64, 1_000]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
        bytes.slice(i * size, (i + 1) * size),
      );
      expect((await readAll(bodyOf(pieces).body)).flat(), `${size} bytes a read`).toEqual(expected);
    }
  });

  test('ends with [DONE], whatever follows, and leaves a connection that ends open for the next', async () => {
    const { body, seen } = bodyOf(['data: a\n\ndata: [DONE]\n\ndata: b\n\n']);
    expect(await readAll(body)).toEqual([[message('a')]]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(seen.cancelled).toBe(false);
  });

  test('that goes on after [DONE] is closed', async () => {
    const { body, seen } = bodyOf(['data: [DONE]\n\n', 'data: b\n\n', 'data: c\n\n'], false);
    expect(await readAll(body)).toEqual([]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(seen.cancelled).toBe(true);
  });

  test('without an end of its last event does not have that event', async () => {
    expect(await readAll(bodyOf(['data: a\n\ndata: half']).body)).toEqual([[message('a')]]);
    expect(await readAll(bodyOf([]).body)).toEqual([]);
  });

  test('is closed by who leaves early, and by who finds too many bytes', async () => {
    const early = bodyOf(['data: a\n\n', 'data: b\n\n'], false);
    for await (const _ of serverSentEvents(early.body.getReader(), () => {})) break;
    expect(early.seen.cancelled).toBe(true);
    const long = bodyOf(['data: a\n\n'], false);
    const reading = serverSentEvents(long.body.getReader(), () => {
      throw new Error('too many');
    });
    await expect(reading.next()).rejects.toThrow('too many');
    expect(long.seen.cancelled).toBe(true);
  });
});
