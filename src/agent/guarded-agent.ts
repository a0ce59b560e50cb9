import { type Agent, createAgent as createBareAgent } from './agent.ts';
import { withSoundNames } from './bounds/sound-passages.ts';
import type { AgentOptions } from './run.ts';

/** The agent, to whom course material is known only by names that may be shown. */
export const createAgent = (options: AgentOptions): Agent =>
  createBareAgent({ ...options, knowledge: withSoundNames(options.knowledge) });
