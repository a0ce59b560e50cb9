import { eitherOf } from '../../../domain/language/either-of.ts';
import { escaped } from '../../../domain/language/escaped.ts';
import { holdsHan } from '../../../domain/language/han.ts';
import type { Course } from '../../../domain/school/course.ts';

/** "how do i sort a list in python" */
const IN_COURSE = /^(.{6,200}?)\s{1,4}(?:in|with|using) ([a-z+#]{3,20})([\s?!.]{0,8})$/i;
/** Of titles, not of what they are on. */
const GENERAL = new Set(
  `the and for from with into course class lesson beginner beginners introduction intro basics home
    scratch practice time theory english chinese`.split(/\s+/),
);
/** Asks how that itself is, or what it is. */
const LEFT_OVER = /\b(?:what|how|why|who|when|where|which|is|are|do|does|can|i|we|you|you can do)$/i;

/** What titles say beside what they are on: 「日语入门」 is on 日语. */
const GENERAL_CHINESE = eitherOf(
  /零?基础|入门|初级|中级|高级|进阶|实战|实践|常识|导论|概论|教程/g,
  /课程|课|速成|精讲|训练营|班|从|到|与|和|的|[一-十\d]+期?/g,
);
const LEAST_CHINESE = 2;
const MOST_CHINESE = 6;
/** What is left has to be of something. */
const LEAST_LEFT = 2;
const HOW = /(?:怎么|咋|如何|怎样)(?:说|讲|念|读|写|表达|叫)|[\s?？呢啊呀]/gu;

/**
 * What each of the courses is on, in Chinese: the one word that its title has beside general ones; null where they
 * are on several things.
 */
function matterOfCourses(courses: readonly Pick<Course, 'title'>[]): string | null {
  const [first, ...others] = courses.map(({ title }) => title.replace(GENERAL_CHINESE, '').trim());
  const isOne = first !== undefined && others.every((other) => other === first);
  const isWord = isOne && /^\p{Script=Han}+$/u.test(first);
  return isWord && first.length >= LEAST_CHINESE && first.length <= MOST_CHINESE ? first : null;
}

/** 「红绿灯用日语怎么说」, 「红绿灯日语」 in a course of Japanese are on 红绿灯. */
function withoutChineseName(question: string, name: string): string {
  const asked = question
    .replace(
      new RegExp(
        `(?:[用在]|的)?${escaped(name)}(?:里面?|中)?(?=(?:该|要|应该)?(?:怎么|咋|如何|怎样)(?:说|讲|念|读|写|表达|叫))`,
        'u',
      ),
      '',
    )
    .replace(
      new RegExp(
        `(?<=\\p{Script=Han}(?![和跟与或比学、])\\p{Script=Han})(?:[用的])?${escaped(name)}(?=[\\s?？呢啊呀]*$)`,
        'u',
      ),
      '',
    );
  return asked.replace(HOW, '').trim().length >= LEAST_LEFT ? asked : question;
}

/**
 * A question without the name of the course, which all of the course is about: "what's a class in python" is not on
 * what Python is, nor 「红绿灯用日语怎么说」 on what Japanese is. As it stands where it only names that.
 */
export function withoutCourseName(question: string, courses: readonly Pick<Course, 'title'>[]): string {
  if (holdsHan(question)) {
    const matter = matterOfCourses(courses);
    return matter !== null && question.includes(matter) ? withoutChineseName(question, matter) : question;
  }
  const [, asked, name, end] = IN_COURSE.exec(question.trim()) ?? [];
  if (asked === undefined || name === undefined || courses.length === 0) return question;
  const word = name.toLowerCase();
  const isNamed = courses.every(({ title }) =>
    title
      .toLowerCase()
      .split(/[^a-z+#]+/)
      .includes(word),
  );
  return isNamed && !GENERAL.has(word) && !LEFT_OVER.test(asked) ? `${asked}${end ?? ''}` : question;
}
