/*
 * Models behind an endpoint that speaks as OpenAI's does.
 *
 * - `endpoint/`: one endpoint: its budget, slots, retries, breaker and prices
 * - `transport/`: requests and streams on the wire, and the faults that are told there
 * - `reply/`: what comes back, piece by piece, and its bounds
 * - `prompts/`: prompt files, rendered
 */
export type { ChatEvent, ChatMessage, ChatModel, ChatRequest, ToolCall, ToolSpec } from './chat.ts';
export { type ChatModelSettings, createChatModel } from './chat-model.ts';
export { createEmbedder, type Embedder, type EmbedderSettings, type QuestionEmbedder } from './embedder.ts';
export type { Budget } from './endpoint/budget.ts';
export type { CallRecord } from './endpoint/call-record.ts';
export { createDeadline } from './endpoint/deadline.ts';
export { ModelError, type ModelErrorKind } from './model-error.ts';
export { createPromptBook, type PromptBook } from './prompts/prompt-book.ts';
export { createReranker, type Reranker, type RerankerSettings } from './reranker.ts';
export { readToolCall } from './tool-call.ts';
export { loadTransport } from './transport/chat-transport.ts';
