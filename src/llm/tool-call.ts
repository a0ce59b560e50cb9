import type { ToolCall, ToolSpec } from './chat.ts';

/** A tool call as read: what to run it with, or what to tell the model. Both are expected. */
export type ReadToolCall =
  | { ok: true; tool: ToolSpec; input: unknown }
  | { ok: false; reason: 'unknown_tool' | 'invalid_arguments'; problem: string };

/** A model may write anything there; it goes back into the conversation. */
const LONGEST_NAME = 64;
const MOST_FAULTS = 5;

/** Names and arguments come from a model: they pass here before anything runs. `input` fits the tool's schema. */
export function readToolCall(call: ToolCall, tools: ToolSpec[]): ReadToolCall {
  const tool = tools.find((candidate) => candidate.name === call.name);
  if (!tool) {
    const known = tools.map((candidate) => candidate.name).join(', ') || 'none';
    return {
      ok: false,
      reason: 'unknown_tool',
      problem: `There is no tool "${call.name.slice(0, LONGEST_NAME)}". Tools: ${known}.`,
    };
  }
  let json: unknown;
  try {
    json = JSON.parse(call.arguments);
    // Some models write the object as a text within the text.
    if (typeof json === 'string') json = JSON.parse(json);
  } catch {
    return { ok: false, reason: 'invalid_arguments', problem: `The arguments of ${call.name} are not JSON.` };
  }
  const read = tool.schema.safeParse(json);
  if (read.success) return { ok: true, tool, input: read.data };
  const faults = read.error.issues
    .slice(0, MOST_FAULTS)
    .map((issue) => `${issue.path.join('.') || 'arguments'}: ${issue.message}`);
  return {
    ok: false,
    reason: 'invalid_arguments',
    problem: `The arguments of ${call.name} do not fit: ${faults.join('; ')}.`,
  };
}
