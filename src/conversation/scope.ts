import { BadInputError, NotFoundError } from '../domain/faults/errors.ts';
import { unknown } from '../domain/faults/unknown.ts';
import type { Course } from '../domain/school/course.ts';
import type { Group } from '../domain/school/group.ts';
import type { Store } from '../store/index.ts';

export async function groupOf(store: Store, groupId: string): Promise<Group> {
  const group = await store.groups.get(groupId);
  if (!group) throw unknown('group', groupId);
  return group;
}

/** In the group's own order: the first is what it is there for. */
export async function coursesOfGroup(store: Store, { courseIds }: Group): Promise<Course[]> {
  const courses = await Promise.all(courseIds.map((id) => store.courses.get(id)));
  return courses.filter((course): course is Course => course !== null);
}

/** The named course, else the group's, else every course of the school. */
export async function coursesOf(
  store: Store,
  courseId: string | undefined,
  group: Group | null,
): Promise<Course[]> {
  if (courseId !== undefined) {
    // Said before whether there is such a course at all: a group hears of its own only.
    if (group && !group.courseIds.includes(courseId)) {
      throw new BadInputError(
        'course_not_in_group',
        `The group "${group.id}" does not study "${courseId}". It studies: ` +
          `${group.courseIds.join(', ') || 'none yet'}.`,
      );
    }
    const course = await store.courses.get(courseId);
    if (!course) {
      const known = (await store.courses.list()).map((one) => one.id).join(', ') || 'none yet';
      throw new NotFoundError('unknown_course', `There is no course "${courseId}". Known: ${known}.`, {
        fix: `Make it with: zhujiao ingest <folder> --course ${courseId}`,
      });
    }
    return [course];
  }
  return group ? await coursesOfGroup(store, group) : await store.courses.list();
}
