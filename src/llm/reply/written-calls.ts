import { eitherOf } from '../../domain/language/either-of.ts';

/** A call of a tool that stands in the text of a reply. */
export interface WrittenCall {
  name: string;
  arguments: string;
}

/** Takes calls of tools out of a text, piece by piece. */
export interface WrittenCallFilter {
  /** What of the text so far is none and was not returned before. */
  push(text: string): string;
  /** What was held back and is none. */
  end(): string;
  calls(): WrittenCall[];
}

const OPEN = '<tool_call>';
const CLOSE = '</tool_call>';
/** `{"name": "search_course", …`, in a block or not: a reply that begins so may be a call. */
const MAY_BE_CALL = /^(?:`{3}(?:json)?\s*)?\{\s*"(?:name|tool|tool_name|function)"\s*:/;
/** By then it is told. Characters. */
const TOLD_BY = 40;
/** No call is longer; what goes on is not waited for. Characters. */
const LONGEST_CALL = 8_000;

/**
 * Models write their calls in the form they were taught (Hermes and Qwen between `<tool_call>` marks, others as an
 * object in a block), and a server that was not told to read them leaves them in the text. Nobody is to read that;
 * where tools were offered, it is a call.
 * @param offered names of tools
 */
export function createWrittenCallFilter(offered: readonly string[]): WrittenCallFilter {
  const calls: WrittenCall[] = [];
  let state: 'start' | 'object' | 'speaking' | 'call' = offered.length === 0 ? 'speaking' : 'start';
  let held = '';

  function advance(ended: boolean): string {
    if (state === 'start') {
      const begin = held.trimStart();
      if (begin === '') return '';
      if (/^[`{]/.test(begin) && begin.length < TOLD_BY && !ended) return '';
      state = MAY_BE_CALL.test(begin) ? 'object' : 'speaking';
    }
    if (state === 'object') {
      if (ended) return objectOrText();
      if (held.length <= LONGEST_CALL) return '';
      state = 'speaking';
    }
    return state === 'call' ? call(ended) : speak(ended);
  }

  function objectOrText(): string {
    const read = objectCall(held.trim().replace(/^`{3}(?:json)?|`{3}$/g, ''));
    if (!read || !offered.includes(read.name)) return held;
    calls.push(read);
    return '';
  }

  function speak(ended: boolean): string {
    const opens = held.indexOf(OPEN);
    if (opens === -1) {
      const keep = ended ? 0 : beginningOf(OPEN, held);
      const text = held.slice(0, held.length - keep);
      held = held.slice(text.length);
      return text;
    }
    const text = held.slice(0, opens);
    held = held.slice(opens + OPEN.length);
    state = 'call';
    return text + call(ended);
  }

  function call(ended: boolean): string {
    const closes = held.indexOf(CLOSE);
    if (closes === -1 && !ended && held.length <= LONGEST_CALL) return '';
    const written = closes === -1 ? held : held.slice(0, closes);
    held = closes === -1 ? '' : held.slice(closes + CLOSE.length).trimStart();
    state = 'speaking';
    const read = objectCall(written) ?? taggedCall(written);
    if (read) calls.push(read);
    return held === '' ? '' : speak(ended);
  }

  return {
    push(text) {
      held += text;
      return advance(false);
    },
    end() {
      const text = advance(true);
      held = '';
      return text;
    },
    calls: () => calls,
  };
}

/** How much of a text's end may be the beginning of a mark. */
function beginningOf(mark: string, text: string): number {
  for (let length = Math.min(mark.length - 1, text.length); length > 0; length--)
    if (text.endsWith(mark.slice(0, length))) return length;
  return 0;
}

/** `{"name": "search_course", "arguments": {"query": "元组"}}` */
function objectCall(written: string): WrittenCall | null {
  let read: Record<string, unknown>;
  try {
    const value: unknown = JSON.parse(written);
    if (typeof value !== 'object' || value === null) return null;
    // An object that came as JSON has unknown values under its names.
    read = value as Record<string, unknown>;
  } catch {
    return null;
  }
  const name = read.name ?? read.tool ?? read.tool_name ?? read.function;
  if (typeof name !== 'string') return null;
  const given = read.arguments ?? read.parameters ?? read.input ?? {};
  return { name, arguments: typeof given === 'string' ? given : JSON.stringify(given) };
}

const NAME = /^\s*(?:<function=)?([\w-]{1,64})\s*>?\s*(?=<|$)/;
const VALUES = eitherOf(
  /<arg_key>([^<]{1,64})<\/arg_key>\s{0,8}<arg_value>([^<]{0,2000})<\/arg_value>/g,
  /<parameter=([^<>]{1,64})>([^<]{0,2000})<\/parameter>/g,
);

/**
 * `search_course<arg_key>query</arg_key><arg_value>元组</arg_value>` (GLM),
 * `<function=search_course><parameter=query>…` (Qwen-Coder).
 */
function taggedCall(written: string): WrittenCall | null {
  const name = NAME.exec(written)?.[1];
  if (name === undefined) return null;
  const values: Record<string, unknown> = {};
  for (const [, key = '', value = '', parameter = '', of = ''] of written.matchAll(VALUES))
    values[key || parameter] = argumentOf((key === '' ? of : value).trim());
  return { name, arguments: JSON.stringify(values) };
}

const argumentOf = (text: string): unknown =>
  /^(?:-?\d{1,15}|true|false)$/.test(text) ? JSON.parse(text) : text;
