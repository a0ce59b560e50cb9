import type { Course } from '../../../domain/school/course.ts';
import type { Group } from '../../../domain/school/group.ts';
import type { IsoWeek } from '../../../domain/time/iso-week.ts';
import type { Store } from '../../../store/index.ts';
import type { PatternChoice } from '../drafts/draft-from-patterns.ts';
import type { About } from '../drafts/pattern.ts';
import type { AskedPlace } from './asked-places.ts';
import { openPlacesOf, subjectsOf } from './course-subjects.ts';
import type { CourseMatter, Matter } from './matter.ts';
import { calendarMatters, openMatter, subjectMatters } from './week-matters.ts';

/** Courses whose subjects are kept in memory, and weeks of them: some megabytes. */
const COURSES_KEPT = 64;

/** What the courses offer, read again only where a course has changed. */
export function createCourseMatters(store: Store): (course: Course) => Promise<CourseMatter> {
  const kept = new Map<string, { version: number; matter: Promise<CourseMatter> }>();
  return async (course) => {
    const known = kept.get(course.id);
    if (known?.version === course.version) {
      // Only what the passages say is kept: the calendar may have been imported anew.
      return { ...(await known.matter), course };
    }
    const read = async (): Promise<CourseMatter> => {
      const materials = await store.materials.listLive(course.id);
      const passages = await store.passages.listByMaterials(materials.map((material) => material.id));
      return {
        course,
        subjects: subjectsOf(course, passages),
        openPlaces: openPlacesOf(course, passages),
      };
    };
    const matter = read();
    kept.delete(course.id);
    kept.set(course.id, { version: course.version, matter });
    const [oldest] = kept.keys();
    if (kept.size > COURSES_KEPT && oldest !== undefined) kept.delete(oldest);
    matter.catch(() => kept.delete(course.id));
    return await matter;
  };
}

/**
 * What there is to talk about in a slot of a group's week, by what it is about: the calendar's matters go by the
 * slot's time.
 */
export function mattersBySlot(
  group: Group,
  courses: CourseMatter[],
  week: IsoWeek,
  asked: AskedPlace[],
): PatternChoice['matters'] {
  const lasting = [
    openMatter(group.language),
    ...courses.flatMap((course) => subjectMatters(course, week, asked)),
  ];
  return (slot) => {
    const byAbout = new Map<About, Matter[]>();
    const here = { week, at: slot.at, timeZone: group.timeZone };
    const dated = courses.flatMap((course) => calendarMatters(course, here, asked));
    for (const matter of [...lasting, ...dated]) {
      const known = byAbout.get(matter.about);
      if (known) known.push(matter);
      else byAbout.set(matter.about, [matter]);
    }
    return byAbout;
  };
}
