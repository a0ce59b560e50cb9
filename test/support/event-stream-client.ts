/** A server-sent event as a client gets it. */
export interface ReceivedEvent {
  id: string | null;
  event: string;
  // biome-ignore lint/suspicious/noExplicitAny: the JSON of an event; tests look into it with matchers
  data: any;
}

export interface EventStreamClient {
  response: Response;
  /** Everything received so far. */
  received: ReceivedEvent[];
  /** Waits for the next event that fits; those before it are skipped. */
  next(fits?: (event: ReceivedEvent) => boolean): Promise<ReceivedEvent>;
  /** All events up to the end of the stream. */
  rest(): Promise<ReceivedEvent[]>;
  close(): void;
}

/** Reads an event stream as the standard says, over a real connection. */
export async function openEventStream(url: string, init: RequestInit = {}): Promise<EventStreamClient> {
  const abort = new AbortController();
  const response = await fetch(url, { ...init, signal: abort.signal });
  const received: ReceivedEvent[] = [];
  const events = parse(response);
  return {
    response,
    received,
    async next(fits = () => true) {
      for (;;) {
        const { value, done } = await events.next();
        if (done) throw new Error(`the stream ended after ${received.length} events`);
        received.push(value);
        if (fits(value)) return value;
      }
    },
    async rest() {
      for await (const event of events) received.push(event);
      return received;
    },
    close: () => abort.abort(),
  };
}

async function* parse(response: Response): AsyncGenerator<ReceivedEvent> {
  let buffer = '';
  for await (const text of (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
    buffer += text;
    for (let end = buffer.indexOf('\n\n'); end !== -1; end = buffer.indexOf('\n\n')) {
      const fields = new Map(
        buffer
          .slice(0, end)
          .split('\n')
          .map((line): [string, string] => {
            const colon = line.indexOf(':');
            return [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')];
          }),
      );
      buffer = buffer.slice(end + 2);
      const data = fields.get('data');
      if (data !== undefined)
        yield {
          id: fields.get('id') ?? null,
          event: fields.get('event') ?? 'message',
          data: JSON.parse(data),
        };
    }
  }
}
