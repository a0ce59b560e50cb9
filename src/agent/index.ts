export { type Agent, createAgent } from './agent.ts';
export { standsAlone } from './question/follow-up/standalone-question.ts';
export { unfitToPost } from './refusals/unfit-to-post.ts';
export {
  type AgentEvent,
  type AgentListener,
  type AgentRequest,
  type AgentResult,
  ANSWER_FORMS,
} from './request.ts';
export { invitesMore, isOnlyTalk } from './talk/invites-more.ts';
export { spoken } from './writing/spoken-style.ts';
