import type { Learner } from './memberships.ts';

/** Who is taken out of what is kept. */
export interface Erased {
  learner: Learner;
  /** What rows call them; never empty. */
  ids: string[];
  /** What they are and were called: who takes another name stands in old rows by the one before. */
  names: string[];
  groups: string[];
  /** What rows that stay call them from now on: leads nowhere. */
  nobody: string;
  /** Epoch milliseconds. */
  now: number;
}

/** A message that they wrote. */
export interface TheirMessage {
  id: string;
  group_id: string;
  message_id: string;
  sender_name: string;
}
