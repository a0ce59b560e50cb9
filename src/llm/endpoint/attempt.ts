import type { Deadline } from './deadline.ts';

export interface EndpointCall {
  purpose: string;
  groupId?: string | undefined;
  signal?: AbortSignal | undefined;
  /** The most tokens it can take, for the budget. */
  reservation: number;
}

/** What an attempt reports about itself while it goes on. */
export interface Meter {
  inputTokens: number;
  outputTokens: number;
  estimated: boolean;
  firstTokenMs: number | null;
  /** `performance.now()` at the moment of sending; null before. */
  sentAt: number | null;
}

export interface AttemptContext {
  model: string;
  deadline: Deadline;
  meter: Meter;
}

/** One try at one model. What it yields is passed on at once. It throws `ModelError`s. */
export type Attempt<E> = (context: AttemptContext) => AsyncIterable<E>;
