import type { ChatRequest } from './chat.ts';
import { estimateTokens, TOKENS_PER_MESSAGE } from './token-estimate.ts';
import { jsonSchemaOf } from './transport/wire-messages.ts';

/** The tokens that a request sends, roughly: its messages, its tools, and the schema of what is wanted. */
export function estimateInput(request: ChatRequest): number {
  let tokens = 0;
  for (const message of request.messages) {
    tokens += TOKENS_PER_MESSAGE + estimateTokens(message.content);
    for (const call of message.toolCalls ?? []) tokens += estimateTokens(call.arguments);
  }
  const schemas = [
    ...(request.tools ?? []).map((tool) => tool.schema),
    ...(request.schema ? [request.schema] : []),
  ];
  for (const schema of schemas) tokens += estimateTokens(JSON.stringify(jsonSchemaOf(schema)));
  return tokens;
}
