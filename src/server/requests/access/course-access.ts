import { AccessError } from '../../../domain/faults/errors.ts';
import { unknown } from '../../../domain/faults/unknown.ts';
import type { Course } from '../../../domain/school/course.ts';
import type { Store } from '../../../store/index.ts';
import type { Principal } from './access.ts';

/**
 * The course. Throws a 403 where the principal is bound to a group that does not study it, a 404 where there is none:
 * what is kept for a course serves every group that does, and no other, which does not hear whether there is one
 * either.
 */
export async function requireCourse(store: Store, principal: Principal, courseId: string): Promise<Course> {
  if (principal.groupId !== null) {
    const group = await store.groups.get(principal.groupId);
    if (!group?.courseIds.includes(courseId))
      throw new AccessError(
        403,
        'other_group',
        `This token is bound to the group "${principal.groupId}", which does not study "${courseId}".`,
      );
  }
  const course = await store.courses.get(courseId);
  if (!course) throw unknown('course', courseId);
  return course;
}
