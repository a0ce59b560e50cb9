/**
 * A nudge that something changed in the store: "jobs", "group:<id>", "recall:<message row>". It carries no
 * content and may be lost; whoever waits also looks for themselves from time to time.
 */
export interface Wake {
  notify(topic: string): void;
  /** Returns the function that ends the subscription. */
  subscribe(topic: string, listener: () => void): () => void;
}

export const groupTopic = (groupId: string): string => `group:${groupId}`;
/** A message was taken back while its reply may be under way. */
export const recallTopic = (messageRowId: string): string => `recall:${messageRowId}`;
export const JOBS_TOPIC = 'jobs';

/** Within one process. */
export function createLocalWake(): Wake {
  const listeners = new Map<string, Set<() => void>>();
  return {
    notify(topic) {
      for (const listener of listeners.get(topic) ?? []) listener();
    },
    subscribe(topic, listener) {
      let forTopic = listeners.get(topic);
      if (!forTopic) {
        forTopic = new Set();
        listeners.set(topic, forTopic);
      }
      forTopic.add(listener);
      return () => {
        forTopic.delete(listener);
        if (forTopic.size === 0) listeners.delete(topic);
      };
    },
  };
}
