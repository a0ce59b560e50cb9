import type { Course } from '../domain/course.ts';
import { AccessError } from '../domain/errors.ts';
import { unknown } from '../domain/unknown.ts';
import type { Store } from '../store/index.ts';
import type { Principal } from './access.ts';

/**
 * The course. Throws a 404 where there is none, a 403 where the principal is bound to a group that does not study it:
 * what is kept for a course serves every group that does, and no other.
 */
export async function requireCourse(store: Store, principal: Principal, courseId: string): Promise<Course> {
  const course = await store.courses.get(courseId);
  if (!course) throw unknown('course', courseId);
  if (principal.groupId === null) return course;
  const group = await store.groups.get(principal.groupId);
  if (!group?.courseIds.includes(courseId))
    throw new AccessError(
      403,
      'other_group',
      `This token is bound to the group "${principal.groupId}", which does not study "${courseId}".`,
    );
  return course;
}
