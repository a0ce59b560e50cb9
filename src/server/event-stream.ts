import type { FastifyReply, FastifyRequest } from 'fastify';

/** A server-sent event stream to one client. */
export interface EventStream {
  send(event: { event: string; data: unknown; id?: number | string }): void;
  end(): void;
  /** Aborted when the client goes away. */
  readonly signal: AbortSignal;
}

/** Keeps proxies from closing a quiet stream. */
const HEARTBEAT_MS = 20_000;

export function openEventStream(request: FastifyRequest, reply: FastifyReply): EventStream {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    ...Object.fromEntries(Object.entries(reply.getHeaders()).filter(([, value]) => value !== undefined)),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'keep-alive',
    'x-accel-buffering': 'no',
  });
  raw.write(': hello\n\n');
  const abort = new AbortController();
  const heartbeat = setInterval(() => raw.write(': \n\n'), HEARTBEAT_MS);
  const finish = () => {
    clearInterval(heartbeat);
    if (!abort.signal.aborted) abort.abort(new Error('the client went away'));
  };
  request.raw.on('close', finish);
  raw.on('close', finish);
  return {
    signal: abort.signal,
    send({ event, data, id }) {
      if (raw.writableEnded || raw.destroyed) return;
      const head = id === undefined ? '' : `id: ${id}\n`;
      raw.write(`${head}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    },
    end() {
      clearInterval(heartbeat);
      raw.end();
    },
  };
}
