import type { BaseMessage } from '@langchain/core/messages';
import { z } from 'zod';
import type { ChatMessage, ToolCall, ToolSpec } from '../chat.ts';

type MessageLibrary = typeof import('@langchain/core/messages');

/** Our messages as LangChain's. Half characters, which JSON cannot carry, are replaced. */
export function toLibraryMessages(library: MessageLibrary, messages: ChatMessage[]): BaseMessage[] {
  return messages.map((message) => toLibraryMessage(library, message));
}

function toLibraryMessage(library: MessageLibrary, message: ChatMessage): BaseMessage {
  const content = message.content.toWellFormed();
  switch (message.role) {
    case 'system':
      return new library.SystemMessage(content);
    case 'user':
      return new library.HumanMessage(content);
    case 'tool':
      return new library.ToolMessage({ content, tool_call_id: message.toolCallId ?? '' });
    case 'assistant':
      return new library.AIMessage({ content, tool_calls: (message.toolCalls ?? []).map(toLibraryCall) });
  }
}

const argumentsSchema = z.record(z.string(), z.unknown());

/**
 * A call with arguments that are no JSON object goes back to the model with none: chat templates of several
 * servers fail on anything else. What was wrong stands in the tool's message that follows.
 */
function toLibraryCall(call: ToolCall): { id: string; name: string; args: Record<string, unknown> } {
  return { id: call.id, name: call.name, args: parsedArguments(call.arguments) };
}

function parsedArguments(text: string): Record<string, unknown> {
  try {
    return argumentsSchema.parse(JSON.parse(text));
  } catch {
    return {};
  }
}

export type JsonSchema = Record<string, unknown>;

const jsonSchemas = new WeakMap<z.ZodType, JsonSchema>();

/** Written once a schema: schemas are constants. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  let written = jsonSchemas.get(schema);
  if (!written) {
    const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', override: closeObject });
    written = rest;
    jsonSchemas.set(schema, written);
  }
  return written;
}

/** Says that an object has no other properties, where its zod schema does not allow for them. */
function closeObject({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.type === 'object' && jsonSchema.properties) jsonSchema.additionalProperties ??= false;
}

export interface WireTool {
  type: 'function';
  function: { name: string; description: string; parameters: JsonSchema };
}

export function toWireTools(tools: ToolSpec[]): WireTool[] {
  return tools.map((tool) => ({
    type: 'function',
    function: { name: tool.name, description: tool.description, parameters: jsonSchemaOf(tool.schema) },
  }));
}
