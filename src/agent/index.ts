export { type Agent, createAgent } from './agent.ts';
export type { AgentEvent, AgentListener, AgentRequest, AgentResult } from './request.ts';
export { spoken } from './spoken-style.ts';
