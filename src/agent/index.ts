export type { Agent } from './agent.ts';
export { createAgent } from './guarded-agent.ts';
export type { AgentEvent, AgentListener, AgentRequest, AgentResult } from './request.ts';
export { spoken } from './spoken-style.ts';
