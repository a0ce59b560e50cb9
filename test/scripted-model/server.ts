import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type Behaviour, status } from './behaviour.ts';
import { perform } from './performance.ts';
import { readRequest, type ScriptedRequest } from './request.ts';

export { type Behaviour, callTools, FAILURES, reply, status } from './behaviour.ts';
export { hashVector } from './hash-vector.ts';
export { lastText, type ScriptedRequest } from './request.ts';

/** Decides what the endpoint does with a request. One that throws makes a 500. */
export type Script = (request: ScriptedRequest) => Behaviour | Promise<Behaviour>;

interface SeenRequest {
  request: ScriptedRequest;
  /** Did the client close the connection before the reply had ended? */
  aborted: boolean;
  /** Resolves when the exchange is over, whoever ended it. */
  over: Promise<'ended' | 'aborted'>;
}

export interface ScriptedModel {
  /** To be used as `OPENAI_BASE_URL`; ends in `/v1`. */
  url: string;
  /** In order of arrival; requests that are not well-formed are not among them. */
  requests: SeenRequest[];
  /** Requests under way. */
  open(): number;
  /** Ends all connections. Throws what went wrong in the server itself. */
  close(): Promise<void>;
}

export interface ScriptedModelOptions {
  /** What `/models` lists. */
  models?: string[];
  /** Where given, any other key is refused with 401. */
  apiKey?: string;
  port?: number;
}

/** An OpenAI-compatible endpoint on loopback that does what a script says. Real HTTP, no model. */
export async function startScriptedModel(
  script: Script,
  options: ScriptedModelOptions = {},
): Promise<ScriptedModel> {
  const requests: SeenRequest[] = [];
  const faults: unknown[] = [];
  let open = 0;

  const server = createServer((incoming, response) => {
    handle(incoming, response).catch((error: unknown) => {
      if (response.headersSent) {
        // A fault of ours, not one that was asked for: it must not pass for a cut connection.
        faults.push(error);
        response.destroy();
      } else void perform(status(500, { message: `the script failed: ${error}` }), undefined, response);
    });
  });

  async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = performance.now();
    const path = incoming.url ?? '/';
    if (options.apiKey !== undefined && incoming.headers.authorization !== `Bearer ${options.apiKey}`) {
      incoming.resume();
      await perform(status(401, { message: 'Incorrect API key provided.' }), undefined, response);
      return;
    }
    if (incoming.method === 'GET' && path.endsWith('/models')) {
      const data = (options.models ?? ['scripted']).map((id) => ({
        id,
        object: 'model',
        created: 0,
        owned_by: 'test',
      }));
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ object: 'list', data }));
      return;
    }
    if (incoming.method !== 'POST' || !/\/(chat\/completions|embeddings)$/.test(path)) {
      incoming.resume();
      await perform(
        status(404, { message: `Unknown request URL: ${incoming.method} ${path}` }),
        undefined,
        response,
      );
      return;
    }
    const body = await text(incoming);
    const request = readRequest(body, { index: requests.length, path, headers: incoming.headers, at });
    if (typeof request === 'string') {
      await perform(status(400, { message: request }), undefined, response);
      return;
    }
    watch(request, response);
    await perform(await script(request), request, response);
  }

  function watch(request: ScriptedRequest, response: ServerResponse): void {
    open++;
    const seen: SeenRequest = {
      request,
      aborted: false,
      over: new Promise((resolve) => {
        response.once('close', () => {
          open--;
          seen.aborted = !response.writableFinished;
          resolve(seen.aborted ? 'aborted' : 'ended');
        });
      }),
    };
    requests.push(seen);
  }

  // A server that closes idle connections resets, now and then, a request that is just being sent on one.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  // `listen` on a port gives an address with a port.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    open: () => open,
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      if (faults.length > 0) throw new AggregateError(faults, 'the scripted model itself failed');
    },
  };
}
