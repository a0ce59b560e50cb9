import type { Clock } from '../../domain/time/clock.ts';
import { toIso } from '../../domain/time/clock.ts';
import { ModelError } from '../model-error.ts';
import type { Budget } from './budget.ts';

/** What one call takes from its group's budget. */
export interface Account {
  /** Adds tokens that an attempt really took. */
  used(tokens: number): void;
  /** Gives back what was reserved and not used; to be called once, at the end. */
  settle(): Promise<void>;
}

export interface AccountSettings {
  budget?: Budget | undefined;
  /** A group's local date; UTC's without it. */
  budgetDay?: ((epochMs: number, groupId: string) => string | Promise<string>) | undefined;
  clock: Clock;
}

const FREE: Account = { used: () => {}, settle: async () => {} };

/** Reserves the most a call can take; throws `budget_spent` where that does not fit into the day. */
export async function openAccount(
  call: { groupId?: string | undefined; reservation: number },
  settings: AccountSettings,
): Promise<Account> {
  const { budget, clock } = settings;
  const { groupId, reservation } = call;
  if (!budget || groupId === undefined) return FREE;

  const now = clock.now();
  const day = (await settings.budgetDay?.(now, groupId)) ?? toIso(now).slice(0, 10);
  if (!(await budget.spend(groupId, reservation, day))) {
    throw new ModelError('budget_spent', `the tokens of group ${groupId} for ${day} are used up`);
  }
  let used = 0;
  return {
    used(tokens) {
      used += tokens;
    },
    async settle() {
      if (used !== reservation) await budget.correct(groupId, used - reservation, day);
    },
  };
}
