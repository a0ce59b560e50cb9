import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importSchool } from '../../src/community/index.ts';
import { createKnowledge } from '../../src/knowledge/index.ts';
import { movableClock } from '../support/movable-clock.ts';
import { recordingLogger } from '../support/recording-logger.ts';
import { temporaryDirectory, writeFiles } from '../support/temporary-directory.ts';
import { temporaryStore } from '../support/temporary-store.ts';

const CALENDAR = `
id: school
timeZone: Asia/Shanghai
staffed:
  default: [["09:00", "12:00"], ["13:30", "18:00"]]
  "6": [["10:00", "12:00"]]
weekdays: [1, 2, 3, 4, 5]
holidays:
  - {date: "2027-01-01", name: 元旦}
  - {from: "2027-02-05", to: "2027-02-12", name: 春节}
responseMinutes: {subject: 30}
owners: {subject: 讲师}
`;
const GROUP = `
id: newcomers
name: 新手村
positioning: {stage: 入门, direction: 编程, purpose: 打基础}
courses: [python]
mode: mention
moderation: approve
`;
const RULES = `
id: default
rules:
  - {number: 1, category: none, text: {zh: 友善, en: Be kind}}
ladder:
  advertising: {first: [warn]}
  personal_attack: {first: [warn]}
  spam: {first: [private_reminder]}
  piracy: {first: [remove]}
`;
const SCHOOL = {
  'calendar/school.yaml': CALENDAR,
  'groups/newcomers.yaml': GROUP,
  'rules/default.yaml': RULES,
  'courses/python/course.yaml': 'id: python\ntitle: Python 入门\n',
  'courses/python/01.md': '# 闭包\n\n闭包会记住外层函数的变量。\n',
};

async function schoolOf(files: Record<string, string | Uint8Array>) {
  const { store, dataDir } = await temporaryStore();
  const clock = movableClock();
  const knowledge = createKnowledge({
    store,
    dataDir,
    clock,
    logger: recordingLogger(),
    setting: 'local/extractive',
  });
  const directory = writeFiles(temporaryDirectory(), files);
  return { store, directory, load: () => importSchool({ store, knowledge, clock }, directory) };
}

describe('a school from its folder', () => {
  test('has its calendar, rules, groups and courses', async () => {
    const { store, load } = await schoolOf(SCHOOL);
    const report = await load();
    expect(report).toMatchObject({ groups: ['newcomers'], rules: ['default'], calendars: ['school'] });
    expect(report.courses).toMatchObject([{ courseId: 'python', indexed: 1, faults: [] }]);
    expect(await store.groups.get('newcomers')).toMatchObject({
      moderation: 'approve',
      mode: 'mention',
      courseIds: ['python'],
      language: 'zh',
      timeZone: 'Asia/Shanghai',
      assistantNames: ['助教'],
      calendarId: 'school',
      demo: false,
    });
    const calendar = await store.calendars.get('school');
    expect(calendar?.staffed[1]).toEqual([
      ['09:00', '12:00'],
      ['13:30', '18:00'],
    ]);
    expect(calendar?.staffed[6]).toEqual([['10:00', '12:00']]);
    expect(calendar?.staffed[7]).toEqual([]);
    expect(calendar?.holidays[0]).toEqual({ from: '2027-01-01', to: '2027-01-01', name: '元旦' });
    expect(await store.rules.get('default')).toMatchObject({ rules: [{ text: { zh: '友善' } }] });
  });

  test('names what lies in it and was not read', async () => {
    const { load } = await schoolOf({
      ...SCHOOL,
      'group/lost.yaml': GROUP,
      'groups/other.yaml.txt': GROUP,
      'courses/notes.md': '# x\n',
      'courses/python/plan.key.png': 'x',
    });
    expect((await load()).passedOver).toEqual([
      'group',
      'courses/notes.md',
      'groups/other.yaml.txt',
      'courses/python/plan.key.png',
    ]);
  });

  test('says in its own language how far a group’s learners are', async () => {
    const { store, load } = await schoolOf({
      ...SCHOOL,
      'groups/newcomers.yaml': GROUP.replace('stage: 入门', 'stage: intermediate'),
    });
    await load();
    expect((await store.groups.get('newcomers'))?.positioning.stage).toBe('进阶');
  });

  test('is the same when it is imported again, and an operator’s mode stays', async () => {
    const { store, load } = await schoolOf(SCHOOL);
    await load();
    await store.groups.setMode('newcomers', 'copilot', 1);
    const again = await load();
    expect(again.courses).toMatchObject([{ indexed: 0, unchanged: 1, removed: 0, version: 1 }]);
    expect((await store.groups.get('newcomers'))?.mode).toBe('copilot');
  });

  test('follows its files: a changed name is taken, a removed lesson goes', async () => {
    const { store, directory, load } = await schoolOf({
      ...SCHOOL,
      'courses/python/02.md': '# 元组\n\n不可变。\n',
    });
    await load();
    rmSync(`${directory}/courses/python/02.md`);
    writeFiles(directory, { 'groups/newcomers.yaml': GROUP.replace('新手村', '新新手村') });
    expect((await load()).courses).toMatchObject([{ removed: 1, version: 2 }]);
    expect((await store.groups.get('newcomers'))?.name).toBe('新新手村');
  });

  test('may hold a note beside its courses', async () => {
    const { load } = await schoolOf({ ...SCHOOL, 'courses/README.md': '# 课程放在这里\n' });
    expect((await load()).courses.map(({ courseId }) => courseId)).toEqual(['python']);
  });

  test('needs no hours and no rules of its own: the handbook’s serve', async () => {
    const { store, load } = await schoolOf({
      'groups/newcomers.yaml': GROUP,
      'courses/python/01.md': SCHOOL['courses/python/01.md'],
    });
    await load();
    expect(await store.groups.get('newcomers')).toMatchObject({ calendarId: 'school', rulesId: 'default' });
  });

  test('starts a group that names no mode with drafts only', async () => {
    const { store, load } = await schoolOf({
      ...SCHOOL,
      'groups/newcomers.yaml': GROUP.replace('mode: mention\n', ''),
    });
    await load();
    expect((await store.groups.get('newcomers'))?.mode).toBe('copilot');
  });
});

describe('a school with a fault is refused as a whole', () => {
  test.each([
    ['broken YAML', { 'groups/newcomers.yaml': 'id: [' }, ['groups/newcomers.yaml', 'not valid YAML']],
    ['an unknown stage', { 'groups/newcomers.yaml': GROUP.replace('入门', '大师') }, ['stage']],
    ['a misspelt key', { 'groups/newcomers.yaml': `${GROUP}langauge: en\n` }, ['langauge']],
    [
      'a calendar that does not exist',
      { 'groups/newcomers.yaml': `${GROUP}calendar: night\n` },
      ['newcomers', 'night'],
    ],
    [
      'an unknown time zone',
      { 'calendar/school.yaml': CALENDAR.replace('Asia/Shanghai', 'Asia/Nowhere') },
      ['time zone'],
    ],
    ['an impossible time', { 'calendar/school.yaml': CALENDAR.replace('"12:00"', '"25:00"') }, ['HH:MM']],
    [
      'a course that does not exist',
      { 'groups/newcomers.yaml': GROUP.replace('[python]', '[python, rust]') },
      ['newcomers', 'rust'],
    ],
    [
      'a course in an unknown time zone',
      { 'courses/python/course.yaml': 'id: python\ntitle: P\ntimeZone: Asia/Nowhere\n' },
      ['courses/python/course.yaml', 'Asia/Nowhere'],
    ],
    [
      'a course calendar without its first Monday',
      {
        'courses/python/course.yaml':
          'id: python\ntitle: P\ncalendar: [{id: l, kind: live, title: L, week: 1, weekday: 2, at: "20:00"}]\n',
      },
      ['courses/python/course.yaml', 'startsOn'],
    ],
    [
      'a measure that there is not',
      { 'rules/default.yaml': RULES.replace('[remove]', '[scold]') },
      ['rules/default.yaml', 'line 9', 'scold', 'private_reminder'],
    ],
    [
      'a misspelt key of the rules',
      { 'rules/default.yaml': `${RULES}muteMinute: 5\n` },
      ['muteMinute is not known'],
    ],
    [
      'rules that do not exist',
      { 'groups/newcomers.yaml': `${GROUP}rules: strict\n` },
      ['groups/newcomers.yaml', 'the rules "strict"'],
    ],
    [
      'graded work under a misspelt key',
      { 'courses/python/course.yaml': 'id: python\ntitle: P\ngradde: [{id: w, title: W}]\n' },
      ['courses/python/course.yaml', 'line 3', 'gradde'],
    ],
    [
      'a first day that is no Monday',
      { 'courses/python/course.yaml': 'id: python\ntitle: P\nstartsOn: "2026-11-03"\n' },
      ['line 3: startsOn', 'Tuesday'],
    ],
    [
      'an entry that would never take place',
      {
        'courses/python/course.yaml':
          'id: python\ntitle: P\nstartsOn: "2026-11-02"\ncalendar: [{id: l, kind: live, title: L, weekly: {weekday: 2, from: "20:00", to: "21:00"}}]\n',
      },
      ['line 4: calendar: "l" has "weekly" and needs "weeks'],
    ],
    [
      'two groups of one id',
      { 'groups/other.yaml': GROUP },
      ['groups/other.yaml', 'newcomers', 'ids must differ'],
    ],
    [
      'a description of the course under another name',
      { 'courses/golang/course.yml': 'id: golang\ntitle: Go\n', 'courses/golang/01.md': '# Go\n\nGo.\n' },
      ['courses/golang/course.yml', 'call it course.yaml'],
    ],
    [
      'a file that is no UTF-8, which would come in with its words destroyed',
      { 'groups/newcomers.yaml': Buffer.from(GROUP.replace('新手村', '\u00d0\u00c2'), 'latin1') },
      ['groups/newcomers.yaml', 'line 3: not UTF-8 text; save the file as UTF-8'],
    ],
    [
      'a folder in the place of a file',
      { 'groups/other.yaml/x.txt': 'x' },
      ['groups/other.yaml', 'cannot be read (EISDIR)'],
    ],
    [
      'a folder that cannot be the id of a course',
      { 'courses/面包/01.md': '# 面包\n' },
      ['面包', 'course.yaml'],
    ],
    [
      'hours that end before they begin',
      { 'calendar/school.yaml': CALENDAR.replace('["09:00", "12:00"]', '["12:00", "09:00"]') },
      ['end comes after'],
    ],
    [
      'response times for what there is not',
      { 'calendar/school.yaml': CALENDAR.replace('subject: 30', 'subjects: 30') },
      ['responseMinutes.subjects is not known here', 'logistics'],
    ],
    ['six rules', { 'rules/default.yaml': `id: default\nrules: [${'{number: 1},'.repeat(6)}]\n` }, ['rules']],
  ])('%s', async (_, files, says) => {
    const { store, load } = await schoolOf({ ...SCHOOL, ...files });
    const failure = await load().catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: expect.stringMatching(/^(bad_school_file)$/),
    });
    for (const part of says) expect(String(failure)).toContain(part);
    expect(await store.groups.list()).toEqual([]);
    expect(await store.calendars.get('school')).toBeNull();
  });

  test('with every fault of every file at once, by line and in words', async () => {
    const { load, directory } = await schoolOf({
      ...SCHOOL,
      'groups/newcomers.yaml': `${GROUP.replace('mode: mention', 'mode: loud').replace('[python]', 'python')}`,
      'groups/other.yaml': '- a list\n',
      'courses/python/course.yaml': 'id: python\ntitle: "unclosed\n',
    });
    const failure = await load().catch((error: unknown) => error);
    expect(String(failure)).toBe(
      `BadInputError: ${directory} was not imported: 3 files have faults.
  ${directory}/groups/newcomers.yaml
    line 5: courses is "python"; wanted: a list
    line 6: mode is "loud"; wanted: one of mention, assist, copilot
  ${directory}/groups/other.yaml
    line 1: the whole is a list of 1; wanted: keys with values
  ${directory}/courses/python/course.yaml
    line 3: not valid YAML: Missing closing "quote`,
    );
  });

  test('in one round: what single values cannot show is told beside values that cannot be read', async () => {
    const course = `id: python
title: ""
startsOn: "2026-13-02"
timeZone: Asia/Nowhere
calendar:
  - {id: l, kind: live, title: L, weekly: {weekday: 2, from: "20:00", to: "21:00"}}
  - {id: l, kind: party, title: L, week: 1}
  - {id: m, kind: lesson, title: M, week: 2, graded: gone}
graded:
  - {id: 7, title: W}
`;
    const { load, directory } = await schoolOf({
      ...SCHOOL,
      'calendar/school.yaml': CALENDAR.replace('"2027-01-01"', '"2027-02-30"').replace('"12:00"', '"25:00"'),
      'groups/newcomers.yaml': `${GROUP.replace('[python]', '[python, rust]')}calendar: night\nrules: strict\n`,
      'groups/other.yaml': GROUP.replace('mode: mention', 'mode: loud'),
      'courses/python/course.yaml': course,
      'courses/python-2/course.yaml': 'id: python\ntitle: 2\n',
    });
    const failure = await load().catch((error: unknown) => error);
    const said = String(failure).replaceAll(`${directory}/`, '').split('\n').slice(1);
    expect(said.map((line) => line.trim())).toEqual([
      'groups/other.yaml',
      'line 6: mode is "loud"; wanted: one of mention, assist, copilot',
      'the id "newcomers" is that of groups/newcomers.yaml as well; ids must differ',
      'calendar/school.yaml',
      'line 5: staffed.default (entry 1) (entry 2) is "25:00"; wanted: a time as "HH:MM", in quotation marks',
      expect.stringMatching(/^line 9: holidays \(entry 1\).*a day that there is, as "YYYY-MM-DD"/),
      'courses/python/course.yaml',
      'line 2: title is empty; wanted: at least 1 character',
      'line 3: startsOn is "2026-13-02"; wanted: a day that there is, as "YYYY-MM-DD"',
      'line 4: timeZone: "Asia/Nowhere" is not known; write it like "Asia/Shanghai".',
      'line 6: calendar: "l" has "weekly" and needs "weeks: [first, last]" with it.',
      expect.stringContaining('line 7: calendar (entry 2): kind is "party"'),
      'line 7: calendar: the id "l" stands there twice; ids must differ.',
      'line 8: calendar: "m" names the graded work "gone", which is no id under "graded".',
      'line 10: graded (entry 1): id is 7; wanted: a text',
      'courses/python-2/course.yaml',
      'line 2: title is 2; wanted: a text',
      'the course "python" is that of courses/python as well; ids must differ',
      'groups/newcomers.yaml',
      'line 5: the group "newcomers" names the course "rust", which is neither in courses/ nor here already',
      'line 8: the group "newcomers" names the calendar "night", which is neither in calendar/ nor here already',
      'line 9: the group "newcomers" names the rules "strict", which are neither in rules/ nor here already',
    ]);
  });

  test('and what a course’s faults leave unread is not said to be missing', async () => {
    const { load } = await schoolOf({
      ...SCHOOL,
      'courses/python/course.yaml':
        'id: [python]\ntitle: P\nstartsOn: soon\ncalendar: [{id: l, kind: live, title: L, week: 1, graded: w}]\ngraded: w\n',
    });
    const said = String(await load().catch((error: unknown) => error));
    expect(said).toMatch(/line 1: id.*line 3: startsOn.*line 5: graded/s);
    expect(said).not.toMatch(/names the|needs|counted/);
  });

  test('with what its groups name and nobody has, at once with other faults of the same file', async () => {
    const { load, directory } = await schoolOf({
      ...SCHOOL,
      'groups/newcomers.yaml': `${GROUP.replace('mode: mention', 'mode: loud').replace('[python]', '[python, rust]')}calendar: night\nrules: strict\n`,
    });
    const failure = await load().catch((error: unknown) => error);
    expect(String(failure)).toContain(`
  ${directory}/groups/newcomers.yaml
    line 6: mode is "loud"; wanted: one of mention, assist, copilot
    line 5: the group "newcomers" names the course "rust", which is neither in courses/ nor here already
    line 8: the group "newcomers" names the calendar "night", which is neither in calendar/ nor here already
    line 9: the group "newcomers" names the rules "strict", which are neither in rules/ nor here already`);
  });

  test.each([
    ['an empty folder', {}],
    ['a folder of something else', { 'notes.txt': 'x' }],
  ])('%s', async (_, files) => {
    const { load, directory } = await schoolOf(files);
    await expect(load()).rejects.toMatchObject({
      code: 'not_a_school',
      message: expect.stringContaining(directory),
    });
  });
});
