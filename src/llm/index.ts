export { type Budget, createMemoryBudget } from './budget.ts';
export type { CallRecord, OnCall } from './call-record.ts';
export type { ChatEvent, ChatMessage, ChatModel, ChatRequest, ToolCall, ToolSpec } from './chat.ts';
export { type ChatModelSettings, createChatModel } from './chat-model.ts';
export { preloadTransport } from './chat-transport.ts';
export { createEmbedder, type Embedder, type EmbedderSettings } from './embedder.ts';
export { ModelError, type ModelErrorKind } from './model-error.ts';
export { createPromptBook, type PromptBook } from './prompt-book.ts';
export { readToolCall } from './tool-call.ts';
