import { NotFoundError } from '../domain/faults/errors.ts';
import type { Group } from '../domain/school/group.ts';
import type { Store } from '../store/index.ts';

/** The group that a command names. Whoever may run commands may hear of all groups, unlike the holder of a token. */
export async function namedGroup({ groups }: Pick<Store, 'groups'>, groupId: string): Promise<Group> {
  const group = await groups.get(groupId);
  if (group) return group;
  const known = (await groups.list()).map(({ id }) => id).join(', ') || 'none yet';
  throw new NotFoundError('unknown_group', `There is no group "${groupId}". Known: ${known}.`, {
    fix: 'Name one of these, or add it under groups/ and run: zhujiao import <folder>',
  });
}
