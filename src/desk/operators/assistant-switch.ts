import type { Wake } from '../../domain/signals/wake.ts';
import type { Clock } from '../../domain/time/clock.ts';
import { ALL_GROUPS, type AssistantSwitch, type Store } from '../../store/index.ts';

/** Carried by the wake: somebody threw a switch, in this process or another. */
const SWITCHES_TOPIC = 'switches';

/** The switch that makes the assistant quiet, for one group or for all, at once. */
export interface AssistantSwitches {
  /** Off in this group, or everywhere; without a group: off everywhere. Asked again right before anything is said. */
  isOff(groupId: string | null): Promise<boolean>;
  /** `groupId` null: all groups. */
  turn(
    groupId: string | null,
    change: { off: boolean; operator: string; reason: string },
  ): Promise<AssistantSwitch>;
  list(): Promise<AssistantSwitch[]>;
  /** Calls `stop` as soon as the assistant is switched off for this group. The function returned ends the watch. */
  watch(groupId: string, stop: () => void): () => void;
}

export function createAssistantSwitches(parts: {
  store: Store;
  wake: Wake;
  clock: Clock;
}): AssistantSwitches {
  const { store, wake, clock } = parts;
  return {
    isOff: (groupId) => store.assistantSwitches.isOff(groupId),
    async turn(groupId, { off, operator, reason }) {
      const change = {
        scope: groupId ?? ALL_GROUPS,
        off,
        changedBy: operator,
        reason,
        changedAt: clock.now(),
      };
      await store.assistantSwitches.set(change);
      wake.notify(SWITCHES_TOPIC);
      return change;
    },
    list: () => store.assistantSwitches.list(),
    watch: (groupId, stop) =>
      wake.subscribe(SWITCHES_TOPIC, () => {
        store.assistantSwitches.isOff(groupId).then(
          (off) => off && stop(),
          () => {}, // The look right before sending decides.
        );
      }),
  };
}
