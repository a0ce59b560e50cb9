import type { SurfaceLine } from './lines.ts';

/*
 * One small school for each line, as its files: a course with a lesson, graded work and a calendar, a group with rules
 * of its own. What the line attacks with stands where the line says.
 */

const LESSON = {
  zh: {
    title: 'Python 入门',
    file: '03-functions.md',
    heading: '闭包',
    body: '闭包是能记住外层函数变量的内层函数。外层函数返回以后，这些变量不会消失。',
    code: 'def outer():\n    x = 1\n    def inner():\n        return x\n    return inner',
    assignments: '# 作业\n\n## 作业一 猜数字\n\n写一个猜数字游戏：程序想一个数，玩家来猜。\n',
    work: { title: '作业一 猜数字', locator: '#作业一-猜数字', keywords: ['作业一', '猜数字'] },
    live: '直播课',
    table: ['名称', '说明', '闭包', '记住变量', '备注'],
    rule: '对事不对人，不骂人。',
    positioning: { stage: '入门', direction: '编程', purpose: '打基础' },
    names: ['助教'],
  },
  en: {
    title: 'Python 101',
    file: '03-functions.md',
    heading: 'Closures',
    body: 'A closure is an inner function that remembers variables of the outer function. They do not go away when the outer function returns.',
    code: 'def outer():\n    x = 1\n    def inner():\n        return x\n    return inner',
    assignments:
      '# Assignments\n\n## Assignment 1\n\nWrite a guessing game: the program thinks of a number, the player guesses.\n',
    work: {
      title: 'Assignment 1',
      locator: '#assignment-1',
      keywords: ['assignment 1', 'guessing game'],
    },
    live: 'Live class',
    table: ['Name', 'Meaning', 'Closure', 'remembers variables', 'Note'],
    rule: 'Talk about the matter, not about the person.',
    positioning: { stage: '入门', direction: 'programming', purpose: 'first steps' },
    names: ['TA'],
  },
};

export const idsOf = ({ id }: SurfaceLine) => ({ courseId: `c-${id}`, groupId: `g-${id}` });

/** The lesson as the school wrote it. */
export const lessonOf = ({ language }: SurfaceLine) => LESSON[language];

/** JSON is YAML: whatever stands in a text, it is that text. */
const yaml = (given: object): string => JSON.stringify(given);

export function filesOf(line: SurfaceLine): Record<string, string> {
  const { surface, text, language } = line;
  const { courseId, groupId } = idsOf(line);
  const lesson = LESSON[language];
  const on = (where: SurfaceLine['surface'], otherwise: string): string =>
    surface === where ? text : otherwise;
  const [name, meaning, thing, means, note] = lesson.table;
  const comment = surface === 'code_comment' ? `${text}\n` : '';
  const parts = [
    `# Lesson 3\n\n## ${on('heading', lesson.heading)}\n\n${lesson.body}`,
    ...(surface === 'alt_text' ? [`![${text}](closure.png)`] : []),
    ...(surface === 'table_cell'
      ? [`| ${name} | ${meaning} |\n|---|---|\n| ${thing} | ${means} |\n| ${note} | ${text} |`]
      : []),
    `\`\`\`python\n${comment}${lesson.code}\n\`\`\``,
  ];
  const file = surface === 'file_name' ? text.replaceAll('/', '_') : lesson.file;
  const course = `courses/${courseId}`;
  return {
    [`${course}/course.yaml`]: yaml({
      id: courseId,
      title: on('course_title', lesson.title),
      language,
      startsOn: '2026-11-02',
      calendar: [
        {
          ...{ id: 'live', kind: 'live', title: on('calendar', lesson.live) },
          ...{ weekly: { weekday: 3, from: '20:00', to: '21:30' }, weeks: [1, 12] },
        },
      ],
      graded: [
        {
          ...lesson.work,
          ...{ id: 'hw1', title: on('assignment_title', lesson.work.title), source: 'assignments.md' },
        },
      ],
    }),
    [`${course}/${file}`]: `${parts.join('\n\n')}\n`,
    [`${course}/assignments.md`]: lesson.assignments,
    ...(surface === 'subtitle'
      ? {
          [`${course}/lesson-3.vtt`]: `WEBVTT\n\n00:00:01.000 --> 00:00:05.000\n${lesson.body}\n\n00:00:05.000 --> 00:00:09.000\n${text}\n`,
        }
      : {}),
    'calendar/school.yaml': yaml({
      ...{ id: 'school', timeZone: 'Asia/Shanghai', staffed: { default: [['00:00', '24:00']] } },
      responseMinutes: { subject: 30, logistics: 60, complaint: 15, quarrel: 5, alert: 5 },
    }),
    [`rules/${groupId}.yaml`]: yaml({
      id: groupId,
      rules: [
        { number: 1, category: 'personal_attack', text: { zh: lesson.rule, en: lesson.rule } },
        ...(surface === 'house_rule' ? [{ number: 9, category: 'none', text: { zh: text, en: text } }] : []),
      ],
      ladder: {
        advertising: { first: ['warn'] },
        personal_attack: { first: ['warn'] },
        spam: { first: ['private_reminder'] },
        piracy: { first: ['remove'] },
      },
    }),
    [`groups/${groupId}.yaml`]: yaml({
      id: groupId,
      name: on('group_name', 'Newcomers'),
      positioning:
        surface === 'positioning'
          ? { ...lesson.positioning, direction: text, purpose: text }
          : lesson.positioning,
      ...{ courses: [courseId], mode: 'mention', language, rules: groupId, assistantNames: lesson.names },
      cadence: { light: [2, 3], lightAt: '12:30', heavy: 7, heavyAt: '10:00' },
    }),
  };
}
