import { once } from 'node:events';
import type { FastifyReply } from 'fastify';

/** Why work is stopped that nobody waits for any more. */
export class ClientGone extends Error {
  constructor() {
    super('the client went away');
    this.name = 'ClientGone';
  }
}

/** A server-sent event stream to one client. */
export interface EventStream {
  send(event: { event: string; data: unknown; id?: number | string }): void;
  /** Resolves when the client has taken what was sent, or has gone away: what it does not read is not piled up here. */
  drained(): Promise<void>;
  /** Ends a stream that broke off, or has no end of its own. */
  end(): void;
  /** Ends it with all said: a repeat of the request under its Idempotency-Key gets the same. */
  complete(): Promise<void>;
  /** Aborted when the client goes away. */
  readonly signal: AbortSignal;
}

/** Keeps proxies from closing a quiet stream. */
const HEARTBEAT_MS = 20_000;

/** The open connection under a stream: its head sent, its end watched. */
function openStream(reply: FastifyReply, heartbeatMs: number | null) {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    ...Object.fromEntries(Object.entries(reply.getHeaders()).filter(([, value]) => value !== undefined)),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'keep-alive',
    'x-accel-buffering': 'no',
  });
  const abort = new AbortController();
  const { streams } = reply.server;
  streams.open++;
  const heartbeat = heartbeatMs === null ? undefined : setInterval(() => raw.write(': \n\n'), heartbeatMs);
  const finish = () => {
    clearInterval(heartbeat);
    streams.open--;
    if (!abort.signal.aborted) abort.abort(new ClientGone());
  };
  raw.once('close', finish);
  const { request } = reply;
  /** What a repeat would be told again; nothing is piled up where none can come. */
  const said: string[] | null =
    request.method === 'POST' && request.headers['idempotency-key'] !== undefined ? [] : null;
  return {
    signal: abort.signal,
    write(text: string) {
      said?.push(text);
      if (!raw.writableEnded && !raw.destroyed) raw.write(text);
    },
    async complete() {
      // All was said; where it cannot be kept the key is abandoned soon.
      if (said) await reply.server.keepStreamed(request, said.join('')).catch(() => {});
      this.end();
    },
    async drained() {
      if (raw.writableNeedDrain && !abort.signal.aborted)
        await once(raw, 'drain', { signal: abort.signal }).catch(() => undefined);
    },
    end() {
      clearInterval(heartbeat);
      raw.end();
    },
  };
}

export function openEventStream(reply: FastifyReply): EventStream {
  const stream = openStream(reply, HEARTBEAT_MS);
  stream.write(': hello\n\n');
  return {
    signal: stream.signal,
    drained: stream.drained,
    end: stream.end,
    complete: () => stream.complete(),
    send({ event, data, id }) {
      const head = id === undefined ? '' : `id: ${id}\n`;
      stream.write(`${head}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    },
  };
}

/** A stream as OpenAI's clients read it: data lines only, `[DONE]` at the end. */
export function openDataStream(reply: FastifyReply) {
  const stream = openStream(reply, null);
  return {
    signal: stream.signal,
    send: (data: unknown) => stream.write(`data: ${JSON.stringify(data)}\n\n`),
    end() {
      stream.write('data: [DONE]\n\n');
      stream.end();
    },
    async complete() {
      stream.write('data: [DONE]\n\n');
      await stream.complete();
    },
  };
}

/**
 * Aborted when the client goes away before it was answered. The response's `close` tells; a request's comes as
 * soon as its body has been read.
 */
export function clientSignal(reply: FastifyReply): AbortSignal {
  const abort = new AbortController();
  reply.raw.on('close', () => {
    if (!reply.raw.writableEnded) abort.abort(new ClientGone());
  });
  return abort.signal;
}
