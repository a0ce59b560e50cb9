/** One event of a body of server-sent events. */
export interface ServerSentEvent {
  /** `message` where the server named none. */
  event: string;
  data: string;
}

/** A body, a read of the network at a time. Cancelled, its connection is closed. */
export type ByteReader = Pick<ReadableStreamDefaultReader<Uint8Array>, 'read' | 'cancel'>;

/** The last event of a stream of completions; what follows is the end of the body. */
const DONE = '[DONE]';
/** How long that end is waited for, in the background, before the connection is given up. */
const LINGER_MS = 1_000;

/**
 * Reads a body of server-sent events (HTML Living Standard, 9.2.6) up to `[DONE]`, without it: the events that one
 * read of the network completed, at once. An event that the end of the body cuts off is none. `onBytes` sees every
 * read first and may throw. Leaving early closes the connection, so that nobody goes on writing to it; a stream read
 * to its end leaves it open for the next request.
 */
export async function* serverSentEvents(
  reader: ByteReader,
  onBytes: (chunk: Uint8Array) => void,
): AsyncGenerator<ServerSentEvent[], void, undefined> {
  const decoder = new TextDecoder();
  const lines = createLines();
  let event = '';
  let data: string[] = [];
  let left: 'early' | 'at the end' | 'with the body' = 'early';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        left = 'with the body';
        return;
      }
      onBytes(value);
      const events: ServerSentEvent[] = [];
      for (const line of lines(decoder.decode(value, { stream: true }))) {
        if (line === '') {
          const whole = data.join('\n');
          if (whole.trim() === DONE) {
            left = 'at the end';
            break;
          }
          if (data.length > 0) events.push({ event: event || 'message', data: whole });
          event = '';
          data = [];
        } else if (line.startsWith('data:')) data.push(fieldValue(line, 'data:'));
        else if (line.startsWith('event:')) event = fieldValue(line, 'event:');
      }
      if (events.length > 0) yield events;
      if (left === 'at the end') return;
    }
  } finally {
    if (left === 'at the end') void linger(reader);
    else if (left === 'early') void reader.cancel().catch(() => undefined);
  }
}

/** Lets a body come to its end; one that has none, or more than its end, is closed. */
async function linger(reader: ByteReader): Promise<void> {
  const close = (): void => void reader.cancel().catch(() => undefined);
  const timer = setTimeout(close, LINGER_MS);
  timer.unref();
  try {
    const { done } = await reader.read();
    if (!done) close();
  } catch {
    // The connection broke after its last event: nothing is lost.
  } finally {
    clearTimeout(timer);
  }
}

/** One space behind the colon belongs to the form. */
function fieldValue(line: string, field: string): string {
  return line.slice(line.startsWith(' ', field.length) ? field.length + 1 : field.length);
}

/** The lines that a further piece of text completes; they end with LF, CR LF or CR. */
function createLines(): (text: string) => string[] {
  let rest = '';
  return (text) => {
    let read = rest + text;
    // What follows a CR at the end may be its LF.
    const isOpen = read.endsWith('\r');
    if (isOpen) read = read.slice(0, -1);
    const lines = (read.includes('\r') ? read.replace(/\r\n?/g, '\n') : read).split('\n');
    rest = `${lines.pop() ?? ''}${isOpen ? '\r' : ''}`;
    return lines;
  };
}
