import { z } from 'zod';
import type { Logger } from '../../src/domain/signals/logger.ts';
import {
  type CallRecord,
  type ChatEvent,
  type ChatModel,
  type ChatModelSettings,
  type ChatRequest,
  createChatModel,
  loadTransport,
  ModelError,
  type ToolSpec,
} from '../../src/llm/index.ts';
import {
  reply,
  type Script,
  type ScriptedModel,
  type ScriptedModelOptions,
  type ScriptedRequest,
  startScriptedModel,
} from '../scripted-model/server.ts';
import { afterThisTest } from '../support/at-the-end.ts';

export interface LogLine {
  level: 'info' | 'warn' | 'error';
  fields: object;
  message: string;
}

/** A model on a scripted endpoint, with everything handed in that decides about time. */
export interface ModelUnderTest {
  model: ChatModel;
  server: ScriptedModel;
  calls: CallRecord[];
  log: LogLine[];
  /** What would have been slept. */
  slept: number[];
  clock: { now(): number; advance(ms: number): void };
}

export const KEY = 'sk-test-0123456789abcdef';

export async function scripted(script: Script, options?: ScriptedModelOptions): Promise<ScriptedModel> {
  const server = await startScriptedModel(script, options);
  afterThisTest(server.close);
  return server;
}

export function listeningLogger(log: LogLine[]): Logger {
  const at = (level: LogLine['level']) => (fields: object, message: string) => {
    log.push({ level, fields, message });
  };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}

export function movableClock(): ModelUnderTest['clock'] {
  let now = Date.parse('2026-11-23T08:00:00Z');
  return {
    now: () => now,
    advance: (ms) => {
      now += ms;
    },
  };
}

export async function modelOn(
  script: Script,
  settings: Partial<ChatModelSettings> = {},
): Promise<ModelUnderTest> {
  const server = await scripted(script);
  const calls: CallRecord[] = [];
  const log: LogLine[] = [];
  const slept: number[] = [];
  const clock = movableClock();
  const model = createChatModel({
    baseUrl: server.url,
    apiKey: KEY,
    model: 'main-model',
    timeouts: { firstTokenMs: 1_000, totalMs: 5_000 },
    maxConcurrent: 8,
    retries: 0,
    clock,
    random: () => 0.5,
    logger: listeningLogger(log),
    onCall: (call) => calls.push(call),
    sleep: async (ms) => {
      slept.push(ms);
    },
    ...settings,
  });
  return { model, server, calls, log, slept, clock };
}

/** The first exchange of a process takes long: LangChain and `fetch` are loaded. For tests with short limits. */
export async function warmUp(): Promise<void> {
  await loadTransport();
  const { url, close } = await startScriptedModel(() => reply('好'));
  await fetch(`${url}/models`).then((response) => response.text());
  const { model } = await modelOn(() => reply('好'), { baseUrl: url });
  await collect(model.stream(ask()));
  await close();
}

export const ask = (text = '闭包是什么？'): ChatRequest => ({
  messages: [{ role: 'user', content: text }],
  purpose: 'answer',
});

export async function collect(events: AsyncIterable<ChatEvent>): Promise<ChatEvent[]> {
  const all: ChatEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

export function textOf(events: ChatEvent[]): string {
  return events.map((event) => (event.type === 'text' ? event.text : '')).join('');
}

/** The model error that a promise ends with; anything else fails the test. */
export async function failureOf(promise: Promise<unknown>): Promise<ModelError> {
  const result = await promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ('error' in result && result.error instanceof ModelError) return result.error;
  throw new Error(`expected a ModelError, got ${JSON.stringify(result)}`, {
    cause: 'error' in result ? result.error : undefined,
  });
}

/** The body of a request that must be for a chat. */
export function chatBodyOf(request: ScriptedRequest | undefined) {
  if (request?.kind !== 'chat') throw new Error('expected a chat request');
  return request.body;
}

export const SEARCH: ToolSpec = {
  name: 'search_course',
  description: 'Searches the course.',
  schema: z.object({ query: z.string(), limit: z.number().int().optional() }),
};
