import { z } from 'zod';
import { BadInputError, ConflictError } from '../../../domain/faults/errors.ts';
import { unknown } from '../../../domain/faults/unknown.ts';
import type { Course } from '../../../domain/school/course.ts';
import type { Clock } from '../../../domain/time/clock.ts';
import { courseDescription, courseOf, faultsOfCourse, type Knowledge } from '../../../knowledge/index.ts';
import type { Store } from '../../../store/index.ts';
import { defaultingTo, leftOutOr } from '../../documents/fields.ts';
import { pageOf, pageOfWhole, shortListQuery } from '../../documents/page.ts';
import { requireGroup } from '../../requests/access/access.ts';
import { requireCourse } from '../../requests/access/course-access.ts';
import { problemSchema } from '../../requests/problems/problem-document.ts';
import { principalOf, type TypedApp } from '../../requests/typed-app.ts';

const courseSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    language: z.string(),
    wording: courseDescription.shape.wording.removeDefault(),
    version: z.int(),
    graded: courseDescription.shape.graded.unwrap(),
    timeZone: z.string().nullable(),
    startsOn: z.string().nullable(),
    calendar: courseDescription.shape.calendar.removeDefault(),
  })
  .meta({ id: 'Course' });

const courseDocument = ({ id, title, language, wording, version, graded, schedule }: Course) => ({
  id,
  title,
  language,
  wording,
  version,
  graded,
  timeZone: schedule?.timeZone ?? null,
  startsOn: schedule?.startsOn ?? null,
  calendar: schedule?.entries ?? [],
});

const { shape } = courseDescription;
/**
 * A course is sent back as it was given, with a number that is ours and nulls where nothing is; a misspelt key is told.
 */
const asGiven = { version: z.unknown().optional(), startsOn: leftOutOr(shape.startsOn.unwrap()) };

const newCourse = courseDescription
  .extend({
    ...asGiven,
    timeZone: defaultingTo(shape.timeZone.parse(undefined), shape.timeZone.removeDefault()),
  })
  .strict();

/** What may be changed of a course; what is left out stays. */
const courseChange = z
  .strictObject({
    id: shape.id,
    ...asGiven,
    title: shape.title,
    language: shape.language.removeDefault(),
    wording: shape.wording.removeDefault(),
    timeZone: leftOutOr(shape.timeZone.removeDefault()),
    calendar: shape.calendar.removeDefault(),
    graded: shape.graded.unwrap(),
  })
  .partial();

function refuseFaulty(course: z.output<typeof courseDescription>): void {
  const faults = faultsOfCourse(course);
  if (faults.length > 0) throw new BadInputError('bad_course', faults.map(({ says }) => says).join(' '));
}

interface CourseParts {
  store: Store;
  knowledge: Knowledge;
  clock: Clock;
}

const params = z.object({ id: z.string() });

/** The courses as they are described: title, language, calendar and graded work. */
export function courseRoutes(app: TypedApp, parts: CourseParts): void {
  listCourses(app, parts);
  showCourse(app, parts);
  addCourse(app, parts);
  changeCourse(app, parts);
  removeCourse(app, parts);
}

const listCoursesSchema = {
  tags: ['courses'],
  summary: 'The courses',
  querystring: shortListQuery,
  response: { 200: pageOf(courseSchema), '4xx': problemSchema },
};

function listCourses(app: TypedApp, { store }: CourseParts): void {
  app.get('/v1/courses', { config: { scope: 'operate' }, schema: listCoursesSchema }, async (request) => {
    const { groupId } = principalOf(request);
    const studied = groupId === null ? null : ((await store.groups.get(groupId))?.courseIds ?? []);
    const courses = await store.courses.list();
    const items = courses.filter(({ id }) => studied === null || studied.includes(id)).map(courseDocument);
    return pageOfWhole(items, ({ id }) => id, request.query);
  });
}

const showCourseSchema = {
  tags: ['courses'],
  summary: 'One course with its calendar and graded work',
  params,
  response: { 200: courseSchema, '4xx': problemSchema },
};

function showCourse(app: TypedApp, { store }: CourseParts): void {
  app.get('/v1/courses/:id', { config: { scope: 'operate' }, schema: showCourseSchema }, async (request) =>
    courseDocument(await requireCourse(store, principalOf(request), request.params.id)),
  );
}

const addCourseSchema = {
  tags: ['courses'],
  summary: 'Make a course, described as in course.yaml; material is uploaded to it afterwards',
  body: newCourse,
  response: { 201: courseSchema, '4xx': problemSchema },
};

function addCourse(app: TypedApp, parts: CourseParts): void {
  const { store } = parts;
  app.post(
    '/v1/courses',
    { config: { scope: 'operate' }, schema: addCourseSchema },
    async (request, reply) => {
      requireGroup(principalOf(request), null);
      const { id } = request.body;
      if (await store.courses.get(id))
        throw new ConflictError('course_exists', `There is a course "${id}" already.`, {
          fix: `Change it with PATCH /v1/courses/${id}, or take another id.`,
        });
      refuseFaulty(request.body);
      await store.courses.put(courseOf(request.body), parts.clock.now());
      return reply.code(201).send(courseDocument(await requireCourse(store, principalOf(request), id)));
    },
  );
}

const changeCourseSchema = {
  tags: ['courses'],
  summary: "Change a course's title, language, wording, calendar or graded work; what is left out stays",
  params,
  body: courseChange,
  response: { 200: courseSchema, '4xx': problemSchema },
};

function changeCourse(app: TypedApp, parts: CourseParts): void {
  const { store } = parts;
  app.patch(
    '/v1/courses/:id',
    { config: { scope: 'operate' }, schema: changeCourseSchema },
    async (request) => {
      requireGroup(principalOf(request), null);
      const course = await requireCourse(store, principalOf(request), request.params.id);
      const { timeZone, startsOn, calendar, ...present } = courseDocument(course);
      const { id } = request.params;
      if (request.body.id !== undefined && request.body.id !== id)
        throw new BadInputError(
          'bad_course',
          `A course keeps its id: this one is "${id}", not "${request.body.id}".`,
          {
            fix: 'Make another with POST /v1/courses.',
          },
        );
      const given = Object.entries(request.body).filter(([, value]) => value !== undefined);
      const merged = courseDescription.parse({
        ...present,
        ...(timeZone === null ? {} : { timeZone }),
        ...(startsOn === null ? {} : { startsOn }),
        calendar,
        ...Object.fromEntries(given),
      });
      refuseFaulty(merged);
      const { gradedFrom } = request.body.graded === undefined ? course : courseOf(merged);
      await store.courses.put({ ...courseOf(merged), gradedFrom }, parts.clock.now());
      return courseDocument(await requireCourse(store, principalOf(request), request.params.id));
    },
  );
}

const removeCourseSchema = {
  tags: ['courses'],
  summary: 'Delete a course with its material, its kept answers and its index',
  params,
  response: { 204: z.null(), '4xx': problemSchema },
};

function removeCourse(app: TypedApp, parts: CourseParts): void {
  const { store } = parts;
  app.delete(
    '/v1/courses/:id',
    { config: { scope: 'operate' }, schema: removeCourseSchema },
    async (request, reply) => {
      requireGroup(principalOf(request), null);
      const { id } = request.params;
      const groups = (await store.groups.list()).filter((group) => group.courseIds.includes(id));
      if (groups.length > 0)
        throw new ConflictError(
          'course_in_use',
          `Course "${id}" is studied in ${groups.map((group) => `"${group.id}"`).join(', ')}.`,
          { fix: 'Take it out of these groups first.' },
        );
      if (!(await parts.knowledge.deleteCourse(id))) throw unknown('course', id);
      return reply.code(204).send(null);
    },
  );
}
