export { type Budget, createMemoryBudget, type MemoryBudget } from './budget.ts';
export type { CallRecord, OnCall } from './call-record.ts';
export type {
  ChatEvent,
  ChatMessage,
  ChatModel,
  ChatRequest,
  ModelUsage,
  ToolCall,
  ToolSpec,
} from './chat.ts';
export { type ChatModelSettings, createChatModel } from './chat-model.ts';
export { preloadTransport } from './chat-transport.ts';
export type { CircuitBreakerSettings } from './circuit-breaker.ts';
export { createEmbedder, type Embedder, type EmbedderSettings } from './embedder.ts';
export { MODEL_ERROR_KINDS, ModelError, type ModelErrorKind } from './model-error.ts';
export type { PriceTable } from './prices.ts';
export { createPromptBook, type PromptBook } from './prompt-book.ts';
export type { StructuredOutput } from './structured-output.ts';
export { estimateTokens } from './token-estimate.ts';
export { type ReadToolCall, readToolCall } from './tool-call.ts';
