import type { AnswerUsage } from '../../domain/conversation/answer.ts';
import { type ChatMessage, type ChatModel, readToolCall, type ToolCall } from '../../llm/index.ts';
import { MAX_TOOL_OUTPUT, type Tool, type ToolResult } from '../../tools/index.ts';

/** Model calls for one question, the last of them without tools so that it has to answer. */
const MAX_CALLS = 4;
/** Tool calls carried out in one round; a model that asks for more is told so. */
const MAX_TOOL_CALLS = 4;
const MAX_OUTPUT_TOKENS = 800;

export interface Rounds {
  usage: AnswerUsage;
  /** Why the calls ended early, or null where the model came to its own end. */
  failure: string | null;
}

export interface RoundsRequest {
  chat: ChatModel;
  tools: Tool[];
  messages: ChatMessage[];
  purpose: string;
  /** Bound of one reply; enough for a chat without it. */
  maxOutputTokens?: number | undefined;
  groupId: string | null;
  signal: AbortSignal;
  onText(text: string): void;
  onTool(call: ToolCall, result: ToolResult): void;
}

/**
 * Calls the model until it has answered: usually once, more often only where it uses tools. What a tool gives
 * back is data for the model; what it asks for by a wrong name or with wrong arguments comes back as words.
 */
export async function runModelRounds(request: RoundsRequest): Promise<Rounds> {
  const messages = [...request.messages];
  const usage = { modelCalls: 0, inputTokens: 0, outputTokens: 0 };
  for (let round = 1; round <= MAX_CALLS; round++) {
    const tools = round < MAX_CALLS ? request.tools : [];
    let calls: ToolCall[] = [];
    let thoughts: string | undefined;
    let said = '';
    let cutAtBound = false;
    usage.modelCalls++;
    try {
      for await (const event of request.chat.stream({
        messages,
        purpose: request.purpose,
        maxOutputTokens: request.maxOutputTokens ?? MAX_OUTPUT_TOKENS,
        temperature: 0,
        signal: request.signal,
        ...(tools.length > 0 ? { tools } : {}),
        ...(request.groupId === null ? {} : { groupId: request.groupId }),
      })) {
        if (event.type === 'text') {
          said += event.text;
          request.onText(event.text);
        } else if (event.type === 'tool_calls') {
          calls = event.calls;
          thoughts = event.thoughts;
        } else {
          cutAtBound = event.finishReason === 'length';
          usage.inputTokens += event.usage.inputTokens;
          usage.outputTokens += event.usage.outputTokens;
        }
      }
    } catch (error) {
      return { usage, failure: error instanceof Error ? error.message : String(error) };
    }
    // A model that calls a tool it was not offered has not answered: what it said so far is what there is.
    if (calls.length === 0 || tools.length === 0)
      return { usage, failure: cutAtBound ? 'the reply was cut at its bound' : null };
    messages.push({ role: 'assistant', content: said, toolCalls: calls, thoughts });
    for (const [position, call] of calls.entries()) {
      const result =
        position < MAX_TOOL_CALLS
          ? await runTool(call, tools, request.signal)
          : { content: `Too many calls at once; at most ${MAX_TOOL_CALLS}.` };
      request.onTool(call, result);
      messages.push({ role: 'tool', toolCallId: call.id, content: result.content.slice(0, MAX_TOOL_OUTPUT) });
    }
  }
  return { usage, failure: null };
}

async function runTool(call: ToolCall, tools: Tool[], signal: AbortSignal): Promise<ToolResult> {
  const read = readToolCall(call, tools);
  if (!read.ok) return { content: read.problem };
  const tool = tools.find((candidate) => candidate.name === call.name);
  if (!tool) return { content: `There is no tool "${call.name}".` };
  try {
    return await tool.run(read.input, signal);
  } catch (error) {
    return { content: `The tool failed: ${error instanceof Error ? error.message : String(error)}` };
  }
}
