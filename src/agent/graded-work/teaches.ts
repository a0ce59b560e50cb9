import { eitherOf } from '../../domain/language/either-of.ts';
import type { Passage } from '../../domain/school/course.ts';

/** Sections that set tasks or sum up; so does a lesson's first paragraph, under its title alone. */
const NO_CONCEPT = eitherOf(
  /练习|习题|测验|作业|需求|\d+ ?分[）)]|小结|总结|exercise|quiz|homework/i,
  /assignment|requirement|summary|recap|提交|交付|submission|handing in|deliverable/i,
);

/** Sections on how the course is run: they name the work, and teach nothing that it needs. */
const RUNS_THE_COURSE = eitherOf(
  /大纲|日程|日期|进度|纪律|须知|成绩|评分|考核|课程(?:说明|概况|介绍|安排)|学习安排/i,
  /syllabus|schedule|\brules\b|grading|policy|policies|calendar|logistics|about this course/i,
);

/** Whether a passage teaches something, rather than setting tasks or telling how the course is run. */
export const teaches = ({ title, headings }: Passage): boolean =>
  headings.length > 1 &&
  !NO_CONCEPT.test(title) &&
  !headings.some((heading) => RUNS_THE_COURSE.test(heading));
