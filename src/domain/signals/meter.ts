import type { AnswerMode, Outcome } from '../conversation/answer.ts';
import type { Category } from '../moderation/moderation.ts';

/** Something that happened and is counted. Every text in it is one of a few known ones: no ids, no learners' words. */
export type Measured =
  | { what: 'message'; channel: string; became: 'accepted' | 'duplicate' | 'refused' }
  | { what: 'answer'; outcome: Outcome; mode: AnswerMode; ms: number }
  | {
      what: 'verdict';
      category: Category;
      decidedBy: 'rules' | 'classifier' | 'model';
      became: 'acted_on' | 'to_review' | 'none';
    }
  | {
      what: 'model_call';
      model: string;
      purpose: string;
      outcome: string;
      ms: number;
      inputTokens: number;
      outputTokens: number;
      /** By the school's price table; null where it does not name the model. */
      cost: number | null;
    }
  | {
      what: 'job';
      kind: string;
      became: 'done' | 'failed' | 'dead' | 'given_back';
      ms: number;
      waitedMs: number;
    };

/** Hears of everything that is counted. Must not throw, and must not wait. */
export type MeterListener = (measured: Measured) => void;

/** Passes on what happens to whoever counts it; where nobody does, nothing is kept. */
export interface Meter {
  record(measured: Measured): void;
  listen(listener: MeterListener): void;
}

export function createMeter(): Meter {
  const listeners: MeterListener[] = [];
  return {
    record(measured) {
      for (const listener of listeners) listener(measured);
    },
    listen: (listener) => void listeners.push(listener),
  };
}
