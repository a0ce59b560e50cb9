import { ModelError } from '../model-error.ts';
import { MOST_REDIRECTS, redirectOf } from './redirect.ts';

export type Fetch = typeof globalThis.fetch;

/** What was seen of one HTTP exchange: the libraries above hide it, and failures are told apart by it. */
export interface Exchange {
  /** A good status line came: the reply had begun. */
  began: boolean;
  bytes: number;
  /** Our own verdict on the response, where the libraries would wrap it beyond recognition. */
  fault: ModelError | null;
  /** The last bytes, to see whether a stream said `[DONE]`. */
  tail: string;
}

export function newExchange(): Exchange {
  return { began: false, bytes: 0, fault: null, tail: '' };
}

export interface GuardedFetchSettings {
  fetch: Fetch;
  maxBytes: number;
  exchange: Exchange;
  /** Told what an endpoint says instead of a reply, as far as it is read. */
  onRefusal?: ((said: string, response: Response) => void) | undefined;
}

/** Of a reply beside what was asked for: names, usage, what a server adds of its own. */
export const BYTES_AROUND = 65_536;
/** Enough of an error's body to say what is wrong; the rest is not read. */
export const ERROR_BYTES = 16_384;
const TAIL_BYTES = 64;

/**
 * A reply of another kind than was expected, a web page under the wrong address for instance; null where it is right.
 */
export function faultOfKind(contentType: string | null | undefined, expected: string): ModelError | null {
  const kind = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (kind === expected) return null;
  return new ModelError(
    'invalid_reply',
    `the endpoint answered with ${kind || 'no content type'} where ${expected} was expected`,
  );
}

/**
 * A `fetch` that bounds what an endpoint may send us, in kind (JSON) and in size. Without it a web page under the
 * wrong address is read as an empty reply, and an endless body is read for as long as it goes on.
 */
export function createGuardedFetch(settings: GuardedFetchSettings): Fetch {
  const { exchange } = settings;
  return async (input, init) => {
    const response = await followed(settings, input, init);
    if (!response.ok) {
      const refused = rebuilt(response, truncated(response.body, ERROR_BYTES));
      if (settings.onRefusal) settings.onRefusal(await refused.clone().text(), response);
      return refused;
    }

    exchange.began = true;
    exchange.fault = faultOfKind(response.headers.get('content-type'), 'application/json');
    if (exchange.fault) {
      void response.body?.cancel().catch(() => undefined);
      throw exchange.fault;
    }
    const count = byteCounter(settings);
    const body = passedOn(response.body, (chunk, out, stop) => {
      try {
        count(chunk);
      } catch (error) {
        out.error(error);
        stop();
        return;
      }
      out.enqueue(chunk);
    });
    return rebuilt(response, body);
  };
}

/** Redirects that stay at the configured place are followed, as `redirectOf` has it. */
async function followed(
  { fetch, exchange }: GuardedFetchSettings,
  input: Parameters<Fetch>[0],
  init: Parameters<Fetch>[1],
): Promise<Response> {
  let url = new URL(input instanceof Request ? input.url : input);
  for (let redirects = 0; ; redirects++) {
    const response = await fetch(redirects === 0 ? input : url, { ...init, redirect: 'manual' });
    const { status, headers } = response;
    if (status < 300 || status > 399 || redirects === MOST_REDIRECTS) return response;
    void response.body?.cancel().catch(() => undefined);
    try {
      url = redirectOf(url, { status, location: headers.get('location') });
    } catch (error) {
      // Kept where the SDK above would take it for a broken connection.
      if (error instanceof ModelError) exchange.fault = error;
      throw error;
    }
  }
}

/** Notes what came of a body, chunk by chunk; throws `too_long` where it is more than may come. */
export function byteCounter({
  maxBytes,
  exchange,
}: Pick<GuardedFetchSettings, 'maxBytes' | 'exchange'>): (chunk: Uint8Array) => void {
  const decoder = new TextDecoder('latin1');
  return (chunk) => {
    exchange.bytes += chunk.byteLength;
    if (exchange.bytes > maxBytes) {
      exchange.fault = new ModelError('too_long', `the endpoint sent more than ${maxBytes} bytes`);
      throw exchange.fault;
    }
    exchange.tail = (exchange.tail + decoder.decode(chunk.subarray(-TAIL_BYTES))).slice(-TAIL_BYTES);
  };
}

function rebuilt(response: Response, body: ReadableStream<Uint8Array> | null): Response {
  const { status, statusText, headers } = response;
  return new Response(body, { status, statusText, headers });
}

function truncated(
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number,
): ReadableStream<Uint8Array> | null {
  let left = maxBytes;
  return passedOn(body, (chunk, out, stop) => {
    out.enqueue(chunk.subarray(0, left));
    left -= chunk.byteLength;
    if (left > 0) return;
    out.close();
    stop();
  });
}

type OnChunk = (
  chunk: Uint8Array,
  out: ReadableStreamDefaultController<Uint8Array>,
  stop: () => void,
) => void;

/** The body, chunk by chunk through `onChunk`, read no faster than it is consumed. */
function passedOn(
  body: ReadableStream<Uint8Array> | null,
  onChunk: OnChunk,
): ReadableStream<Uint8Array> | null {
  if (!body) return null;
  const reader = body.getReader();
  const stop = (): void => void reader.cancel().catch(() => undefined);
  return new ReadableStream<Uint8Array>(
    {
      async pull(out) {
        const { done, value } = await reader.read();
        if (done) out.close();
        else onChunk(value, out, stop);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
