export { type Agent, createAgent } from './agent.ts';
export { SHOW_NEAREST, SPEAK_WHEN_ADDRESSED, SPEAK_WHEN_OVERHEARD } from './gate.ts';
export type { AgentEvent, AgentListener, AgentRequest, AgentResult } from './request.ts';
export { spoken } from './spoken-style.ts';
