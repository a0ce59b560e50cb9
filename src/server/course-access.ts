import { AccessError, NotFoundError } from '../domain/errors.ts';
import type { Store } from '../store/index.ts';
import type { Principal } from './access.ts';

/**
 * Throws a 404 where there is no such course, a 403 where the principal is bound to a group that does not study it: what
 * is kept for a course serves every group that does.
 */
export async function requireCourse(store: Store, principal: Principal, courseId: string): Promise<void> {
  if (!(await store.courses.get(courseId)))
    throw new NotFoundError('unknown_course', `There is no course "${courseId}".`);
  if (principal.groupId === null) return;
  const group = await store.groups.get(principal.groupId);
  if (!group?.courseIds.includes(courseId))
    throw new AccessError(
      403,
      'other_group',
      `This token is bound to the group "${principal.groupId}", which does not study "${courseId}".`,
    );
}
