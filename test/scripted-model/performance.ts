import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Behaviour } from './behaviour.ts';
import {
  type ChunkDelta,
  chunkOf,
  completionOf,
  embeddingsOf,
  errorOf,
  toolCallPieces,
  usageOf,
} from './payload.ts';
import type { ScriptedRequest } from './request.ts';
import { tokensOf } from './tokens.ts';

/** Plays a behaviour on a response. `request` is undefined only for statuses that need none. */
export async function perform(
  behaviour: Behaviour,
  request: ScriptedRequest | undefined,
  response: ServerResponse,
): Promise<void> {
  if (behaviour.kind === 'status') {
    const { headers = {}, body = JSON.stringify(errorOf(behaviour)) } = behaviour;
    response.writeHead(behaviour.status, { 'content-type': 'application/json', ...headers }).end(body);
    return;
  }
  if (!request) throw new Error(`${behaviour.kind} needs a request`);
  switch (behaviour.kind) {
    case 'silence':
      return;
    case 'hang_up':
      response.destroy();
      return;
    case 'wrong_content_type':
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end('<html><h1>Welcome</h1></html>');
      return;
    case 'embeddings':
      if (behaviour.delayMs) await wait(behaviour.delayMs);
      if (request.kind === 'embeddings') sendJson(response, embeddingsOf(request.body, behaviour));
      return;
    default:
      if (request.kind === 'embeddings') sendRawOrFail(behaviour, request, response);
      else if (request.stream) await performStream(behaviour, request, response);
      else await performWhole(behaviour, request, response);
  }
}

type ChatBehaviour = Exclude<
  Behaviour,
  { kind: 'status' | 'silence' | 'hang_up' | 'wrong_content_type' | 'embeddings' }
>;
type ChatRequest = Extract<ScriptedRequest, { kind: 'chat' }>;

async function performStream(
  behaviour: ChatBehaviour,
  request: ChatRequest,
  response: ServerResponse,
): Promise<void> {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache',
  });
  const bytesAWrite = behaviour.kind === 'reply' ? behaviour.bytesAWrite : undefined;
  const write = async (text: string): Promise<void> => {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += bytesAWrite ?? bytes.length) {
      if (response.closed) return;
      const piece = bytes.subarray(at, at + (bytesAWrite ?? bytes.length));
      if (!response.write(piece)) await drained(response);
      if (bytesAWrite !== undefined) await wait(0);
    }
  };
  const quirks = behaviour.kind === 'reply' ? (behaviour.quirks ?? []) : [];
  const comment = quirks.includes('comments') ? ': keep-alive\n\n' : '';
  const event = (payload: unknown): Promise<void> => write(`${comment}data: ${JSON.stringify(payload)}\n\n`);
  const chunk = (delta: ChunkDelta, finishReason: string | null = null): Promise<void> =>
    event(chunkOf(request, delta, finishReason));
  const speak = async (
    speech: { text: string; firstDelayMs?: number; delayMs?: number },
    tokens = Infinity,
  ) => {
    if (speech.firstDelayMs) await wait(speech.firstDelayMs);
    for (const [position, token] of tokensOf(speech.text).slice(0, tokens).entries()) {
      if (position > 0 && speech.delayMs) await wait(speech.delayMs);
      if (response.closed) return;
      await chunk({ content: token });
    }
  };

  const raw =
    behaviour.kind === 'empty_body' || behaviour.kind === 'invalid_sse' || behaviour.kind === 'endless_line';
  if (!raw && !quirks.includes('no_role')) await chunk({ role: 'assistant', content: '' });

  switch (behaviour.kind) {
    case 'reply': {
      if (behaviour.thoughts) await chunk({ reasoning_content: behaviour.thoughts });
      await speak(behaviour);
      for (const piece of toolCallPieces(behaviour)) await chunk({ tool_calls: [piece] });
      const reason = behaviour.finishReason ?? (behaviour.toolCalls ? 'tool_calls' : 'stop');
      if (!quirks.includes('no_finish_reason')) await chunk({}, reason);
      if (quirks.includes('no_end')) return;
      const usage = usageOf(request, behaviour);
      if (usage && request.body.stream_options?.include_usage)
        await event({ ...chunkOf(request, {}, null), choices: [], usage });
      break;
    }
    case 'headers_only':
      return;
    case 'stall':
      await speak(behaviour, behaviour.afterTokens);
      return;
    case 'cut':
      await speak(behaviour, behaviour.afterTokens);
      // What was written must arrive before the connection goes.
      await wait(5);
      response.destroy();
      return;
    case 'early_end':
      await speak(behaviour, behaviour.afterTokens);
      response.end();
      return;
    case 'invalid_json':
      await write('data: {"choices": [{"delta": {"content": "闭\n\n');
      break;
    case 'invalid_sse':
      response.end('Service temporarily at lunch.\nPlease come back.\n');
      return;
    case 'empty_body':
      response.end();
      return;
    case 'empty':
      await chunk({}, 'stop');
      break;
    case 'refusal':
      await chunk({ refusal: behaviour.text });
      await chunk({}, 'stop');
      break;
    case 'endless':
      while (!response.closed) await chunk({ content: behaviour.token ?? '还有,' });
      return;
    case 'endless_line':
      await write('data: ');
      while (!response.closed) await write('x'.repeat(16_384));
      return;
    case 'error_event':
      await speak(behaviour, behaviour.afterTokens);
      await event(errorOf({ message: behaviour.message, code: 'server_error' }));
      break;
  }
  response.end(quirks.includes('no_done') ? '' : 'data: [DONE]\n\n');
}

async function performWhole(
  behaviour: ChatBehaviour,
  request: ChatRequest,
  response: ServerResponse,
): Promise<void> {
  switch (behaviour.kind) {
    case 'reply': {
      const pause =
        (behaviour.firstDelayMs ?? 0) + (behaviour.delayMs ?? 0) * tokensOf(behaviour.text).length;
      if (pause > 0) await wait(pause);
      sendJson(response, completionOf(request, behaviour));
      return;
    }
    case 'empty':
      sendJson(response, completionOf(request, { text: '' }));
      return;
    case 'refusal':
      sendJson(response, completionOf(request, { text: null, refusal: behaviour.text }));
      return;
    case 'endless':
    case 'endless_line':
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"choices":[{"message":{"role":"assistant","content":"');
      while (!response.closed) if (!response.write('还有,'.repeat(512))) await drained(response);
      return;
    default:
      sendRawOrFail(behaviour, request, response);
  }
}

/** The failures that look the same whatever was asked for. */
function sendRawOrFail(behaviour: ChatBehaviour, request: ScriptedRequest, response: ServerResponse): void {
  const begin = (): void => void response.writeHead(200, { 'content-type': 'application/json' });
  switch (behaviour.kind) {
    case 'invalid_json':
      begin();
      response.end('{"choices": [{"message": {"content": "闭');
      return;
    case 'invalid_sse':
      begin();
      response.end('{"hello": "world"}');
      return;
    case 'empty_body':
      begin();
      response.end();
      return;
    case 'headers_only':
      begin();
      response.flushHeaders();
      return;
    case 'stall':
      begin();
      response.write('{"choices": [');
      return;
    case 'cut':
      begin();
      response.write('{"choices": [');
      setTimeout(() => response.destroy(), 5);
      return;
    case 'early_end':
      begin();
      response.end('{"choices": [');
      return;
    case 'error_event':
      response
        .writeHead(500, { 'content-type': 'application/json' })
        .end(JSON.stringify(errorOf({ message: behaviour.message, code: 'server_error' })));
      return;
    default:
      throw new Error(`${behaviour.kind} is no behaviour for ${request.path}`);
  }
}

function sendJson(response: ServerResponse, payload: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(payload));
}

/** Until what was written has left, or nobody reads any more. */
function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    if (response.closed) return resolve();
    const done = (): void => {
      response.off('drain', done);
      response.off('close', done);
      resolve();
    };
    response.once('drain', done);
    response.once('close', done);
  });
}
