import type { Executor } from '../executor.ts';

/** Runs its work in a transaction; statements that it asks for at the same moment go out together. */
export type InOneGo = <T>(work: (trx: Executor) => Promise<T>) => Promise<T>;

/** How a store runs works side by side, where it has a better way than one statement after the other. */
export interface SideBySide {
  inOneGo: InOneGo;
  /** Transactions that are worth having under way at once. */
  writers: number;
  /** Of what belongs to it alone. */
  end?(): Promise<void>;
}
