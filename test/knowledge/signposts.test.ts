import { describe, expect, it } from 'vitest';
import { isSignpost } from '../../src/knowledge/evidence/ordering/signposts.ts';
import { ask, courseOf } from '../bench/answering.ts';
import { passage } from './passages.ts';

const opening = passage(
  'This lesson lets your programs keep data. You will read and write text files and handle a missing file.',
  { id: 'opening', title: 'Lesson 7: Files', headings: ['Lesson 7: Files'] },
);
const handling = passage('A file may be missing: put open() into a try block and catch FileNotFoundError.', {
  id: 'handling',
  title: 'Handling exceptions',
  headings: ['Lesson 7: Files', 'Handling exceptions'],
});
const exercises = passage('给列表按分数排序，打印分数最高的人。', {
  title: '小练习',
  headings: ['第5课', '小练习'],
});

describe('a passage that only says what others are on', () => {
  it('comes behind what answers', async () => {
    const { passages } = await ask(await courseOf([opening, handling]), 'how do I handle a missing file');
    expect(passages[0]!.id).toBe('handling');
  });

  it('is a list of exercises or what opens a lesson, unless that is asked for', () => {
    expect(isSignpost(opening, 'how do I handle a missing file')).toBe(true);
    expect(isSignpost(opening, 'what is lesson 7 about')).toBe(false);
    expect(isSignpost(handling, 'how do I handle a missing file')).toBe(false);
    expect(isSignpost(exercises, '列表怎么排序')).toBe(true);
    expect(isSignpost(exercises, '第 5 课的练习第一题怎么做')).toBe(false);
  });

  it('is the opening of a page that says what the page is', () => {
    const page = passage('本页是四次作业和结业项目的题目、要求和评分办法。', {
      headings: ['作业与结业项目'],
    });
    expect(isSignpost(page, '结业项目没过怎么办')).toBe(true);
  });

  it('is not any page that says when a course begins', () => {
    const syllabus = passage(
      '《Python 入门》是一门在线课程，2026 年 11 月 2 日开课。本页的时间都是北京时间。',
      {
        headings: ['课程大纲'],
      },
    );
    expect(isSignpost(syllabus, '什么时候开始')).toBe(false);
  });

  it('is what names other pages at the end of one, unless something to read is asked for', () => {
    const others = passage('- rope care\n- knots\n- harness', {
      title: 'See also',
      headings: ['Ropes', 'See also'],
    });
    expect(isSignpost(others, 'how do i see which ropes are worn')).toBe(true);
    expect(isSignpost(others, 'are there any books on ropes')).toBe(false);
  });

  it('is the subtitle of a page, and no line that tells something', () => {
    const below = (text: string, headings = ['Ropes']) =>
      passage(text, { title: headings.at(-1)!, headings });
    expect(isSignpost(below('Why, what and how we tie'), 'how do i tie in')).toBe(true);
    expect(isSignpost(below('Ropes are tied in pairs.'), 'how do i tie in')).toBe(false);
    expect(isSignpost(below('Open: Monday to Friday'), 'when is it open')).toBe(false);
    expect(isSignpost(below('Tie in pairs', ['Ropes', 'Tying in']), 'how do i tie in')).toBe(false);
    expect(isSignpost(below('周三晚上在线答疑'), '什么时候答疑')).toBe(false);
  });
});
