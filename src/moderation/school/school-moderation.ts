import type { ModerationMode } from '../../domain/moderation/moderation-mode.ts';
import type { Group } from '../../domain/school/group.ts';
import type { Clock } from '../../domain/time/clock.ts';
import type { Store } from '../../store/index.ts';
import type { Policy } from '../measures/policy.ts';
import type { Moderator } from '../moderator.ts';

/** The eye and the rules for one group, in its mode: an operator's choice, else the group's file, else the rules. */
export interface GroupModeration {
  moderator: Moderator;
  policy: Policy;
}

/** Every group's moderation, read from the store and kept for a moment. */
export interface SchoolModeration {
  forGroup(group: Group): Promise<GroupModeration>;
  /** What the rules say where neither an operator nor the group's file says otherwise. */
  rulesMode(group: Group): Promise<ModerationMode>;
}

/** A changed rule file or mode is in force within this time, without a restart; most messages read nothing. */
const FRESH_MS = 5_000;

export function createSchoolModeration(parts: {
  store: Pick<Store, 'moderationModes'>;
  clock: Clock;
  /** The school's rules by their id, and an eye that reads by them. */
  open: (rulesId: string) => Promise<GroupModeration>;
}): SchoolModeration {
  const { store, clock } = parts;
  const rules = new Map<string, { at: number; opened: Promise<GroupModeration> }>();
  let modes: { at: number; read: Promise<Map<string, ModerationMode>> } | null = null;

  function rulesOf(id: string): Promise<GroupModeration> {
    const now = clock.now();
    const known = rules.get(id);
    if (known && Math.abs(now - known.at) < FRESH_MS) return known.opened;
    const opened = parts.open(id);
    rules.set(id, { at: now, opened });
    opened.catch(() => rules.delete(id));
    return opened;
  }

  /** Of all groups at once: few have one of their own, and hundreds may speak in this time. */
  function modesOfGroups(): Promise<Map<string, ModerationMode>> {
    const now = clock.now();
    if (modes && Math.abs(now - modes.at) < FRESH_MS) return modes.read;
    const read = store.moderationModes.all();
    modes = { at: now, read };
    read.catch(() => {
      modes = null;
    });
    return read;
  }

  return {
    async forGroup(group) {
      const [{ moderator, policy }, chosen] = await Promise.all([rulesOf(group.rulesId), modesOfGroups()]);
      const mode = chosen.get(group.id) ?? group.moderation;
      return { moderator, policy: mode === null ? policy : { ...policy, mode } };
    },
    async rulesMode(group) {
      return (await rulesOf(group.rulesId)).policy.mode;
    },
  };
}
