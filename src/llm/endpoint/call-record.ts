import type { ModelErrorKind } from '../model-error.ts';

/** One try at one model, as it is counted: a call that was retried once makes two. */
export interface CallRecord {
  purpose: string;
  groupId: string | undefined;
  /** The model that was asked, as configured. */
  model: string;
  /** 1 for the first try at this model. */
  attempt: number;
  /** False where the call was stopped by us before anything left the process. */
  sent: boolean;
  ms: number;
  /** From sending to the first word (or tool call, or vector); null where none came. */
  firstTokenMs: number | null;
  inputTokens: number;
  outputTokens: number;
  /** True where the endpoint told no usage. */
  estimated: boolean;
  /** By the price table; null where it does not name the model. */
  cost: number | null;
  outcome: 'ok' | ModelErrorKind;
}

/** Must not throw, and must not wait. */
export type OnCall = (record: CallRecord) => void;
