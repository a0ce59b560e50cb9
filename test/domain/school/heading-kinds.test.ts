import { describe, expect, test } from 'vitest';
import {
  isClause,
  isOnRunningTheCourse,
  namesPartOfLesson,
} from '../../../src/domain/school/heading-kinds.ts';

describe('what a heading names', () => {
  test.each([
    '小结',
    '第 3 节 小结',
    '1.4 课后练习',
    '概述',
    '参考资料',
    'Summary',
    '2.5 Further reading',
    'Key points',
  ])('%s is a part of a lesson', (heading) => expect(namesPartOfLesson(heading)).toBe(true));
  test.each([
    '小结石的处理',
    '练习曲',
    '复习提问法',
    'Summary statistics',
    'Introduction to looms',
    'Points of view',
  ])('%s is a subject', (heading) => expect(namesPartOfLesson(heading)).toBe(false));
  test.each([
    ['课程说明', '器材'],
    ['《陶艺入门》教学大纲', '进度与日期'],
    ['陶艺入门', '成绩构成'],
    ['Syllabus', 'Clay'],
    ['Pottery from Scratch', 'Late work'],
  ])('%s > %s is on running the course', (...headings) => expect(isOnRunningTheCourse(headings)).toBe(true));
  test.each([
    ['第二讲 借贷记账法', '写会计分录的步骤'],
    ['第四讲 利润', '期间费用'],
    ['Asking questions', 'Dates'],
    ['劳动法', '考勤与休息'],
    ['Grading the road', 'Gravel'],
  ])('%s > %s is taught', (...headings) => expect(isOnRunningTheCourse(headings)).toBe(false));
  test.each([
    '照片糊了怎么判断',
    '先上釉还是先阴干',
    '窑温要多少',
    'When it cracks',
    '3.1 Why clay shrinks',
    'My pot leaks',
  ])('%s is a clause', (heading) => expect(isClause(heading)).toBe(true));
  test.each(['if 语句', 'is 与 ==', '上釉', 'Whiteware', 'Islands', 'Willow charcoal'])(
    '%s is a name',
    (heading) => expect(isClause(heading)).toBe(false),
  );
});
