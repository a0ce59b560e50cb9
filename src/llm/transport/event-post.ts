import { type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import type { Readable } from 'node:stream';
import { urlToHttpOptions } from 'node:url';
import { constants, createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { ByteReader } from './event-stream.ts';
import { MOST_REDIRECTS, redirectOf } from './redirect.ts';

/** What came back: its status line and headers, and a body that is still being sent. */
export interface PostedReply {
  status: number;
  headers: IncomingMessage['headers'];
  body: ByteReader;
}

/**
 * Posts JSON and gives the reply as soon as it begins. `node:http` keeps the connection, and takes half of what
 * `fetch` with its two streams of the web's kind takes (measured: 94 against 186 µs an exchange). No time limits and
 * no bounds.
 */
export async function postForEvents(address: string, given: Posting): Promise<PostedReply> {
  let url = new URL(address);
  for (let redirects = 0; ; redirects++) {
    const message = await posted(url, given);
    const { statusCode: status = 0, headers } = message;
    if (status < 300 || status > 399 || redirects === MOST_REDIRECTS)
      return { status, headers, body: readerOf(unpacked(message)) };
    message.destroy();
    url = redirectOf(url, { status, location: headers.location });
  }
}

interface Posting {
  authorization: string;
  /** Of the reply; a body of events without it. */
  accept?: string | undefined;
  body: string;
  signal: AbortSignal;
}

function posted(
  url: URL,
  { authorization, accept = 'text/event-stream', body, signal }: Posting,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? overHttps : overHttp;
    const request = send({
      ...urlToHttpOptions(url),
      method: 'POST',
      headers: {
        accept,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'zhujiao',
        ...(authorization === '' ? {} : { authorization }),
      },
    });
    // Without an error of its own: once the reply is read, the connection may be another request's.
    const stop = (): void => void request.destroy();
    const settle = (): void => signal.removeEventListener('abort', stop);
    signal.addEventListener('abort', stop, { once: true });
    request.on('error', reject);
    request.on('close', settle);
    request.on('response', (message) => {
      message.on('end', settle);
      resolve(message);
    });
    // As a text it leaves in one piece with its headers.
    request.end(body);
    if (signal.aborted) stop();
  });
}

/** Gateways pack a reply that nobody asked to be packed. What has arrived is given out at once. */
function unpacked(message: IncomingMessage): Readable {
  const flush = constants.Z_SYNC_FLUSH;
  const unpack = {
    gzip: () => createGunzip({ flush }),
    deflate: () => createInflate({ flush }),
    br: () => createBrotliDecompress({ flush: constants.BROTLI_OPERATION_FLUSH }),
  }[message.headers['content-encoding']?.trim().toLowerCase() ?? ''];
  if (!unpack) return message;
  const body = unpack();
  message.on('error', (error) => void body.destroy(error));
  message.on('close', () => {
    if (!message.readableEnded) body.destroy();
  });
  body.on('close', () => void message.destroy());
  return message.pipe(body);
}

/** A body as it comes: what has arrived since the last read is one read. */
function readerOf(message: Readable): ByteReader {
  let failure: Error | null = null;
  let ended = false;
  let wake = (): void => {};
  // A broken connection must have a listener, whether anybody reads or not.
  message.on('error', (cause) => {
    failure = new Error('terminated', { cause });
    wake();
  });
  message.on('end', () => {
    ended = true;
    wake();
  });
  message.on('close', () => {
    if (!ended) failure ??= new Error('terminated');
    wake();
  });
  message.on('readable', () => wake());
  return {
    async read() {
      for (;;) {
        // Without an encoding a body is of bytes.
        const value = message.read() as Buffer | null;
        if (value !== null) return { done: false, value };
        if (ended) return { done: true, value: undefined };
        if (failure) throw failure as Error; // Set by a listener, which the compiler does not see.
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    async cancel() {
      message.destroy();
    },
  };
}

/** As much of a body as says what is wrong; the rest is not read. */
export async function startOf(body: ByteReader, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  while (bytes < maxBytes) {
    const { done, value } = await body.read();
    if (done) return Buffer.concat(chunks).toString('utf8');
    chunks.push(value);
    bytes += value.byteLength;
  }
  void body.cancel();
  return Buffer.concat(chunks).subarray(0, maxBytes).toString('utf8');
}
