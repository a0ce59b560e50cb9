import type { Agent, AgentListener, AgentRequest, AgentResult } from '../../src/agent/index.ts';
import { aResult } from './samples.ts';

export interface ScriptedAgent extends Agent {
  requests: AgentRequest[];
  /** From now on the agent comes to this; a function may take its time, listen for the signal, or throw. */
  says(
    next: Partial<AgentResult> | ((request: AgentRequest, listener: AgentListener) => Promise<AgentResult>),
  ): void;
  /** From now on the agent writes until it is stopped. Whether it was. */
  writesUntilStopped(): () => boolean;
}

/** An agent that comes to what a test wants it to come to. */
export function scriptedAgent(): ScriptedAgent {
  const requests: AgentRequest[] = [];
  let next: Parameters<ScriptedAgent['says']>[0] = {};
  return {
    requests,
    says(what) {
      next = what;
    },
    writesUntilStopped() {
      let stopped = false;
      next = ({ signal }) =>
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () => {
            stopped = true;
            reject(signal.reason);
          });
        });
      return () => stopped;
    },
    async answer(request, listener = () => {}) {
      requests.push(request);
      if (typeof next === 'function') return await next(request, listener);
      const result = aResult(next);
      const { outcome, mode, label, confidence, text } = result;
      listener({ type: 'outcome', outcome, mode, label, confidence });
      for (const citation of result.citations) listener({ type: 'citation', citation });
      listener({ type: 'delta', text });
      return result;
    },
  };
}
