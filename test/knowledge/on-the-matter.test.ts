import { expect, test } from 'vitest';
import { lacksDefined } from '../../src/knowledge/evidence/on-the-matter.ts';
import { ask, courseOf } from '../bench/answering.ts';
import { passage } from './passages.ts';

const faint = passage('找暗的天体要用余光，眼睛看目标旁边一点。', { title: '怎么找暗的天体', id: 'faint' });
const zodiac = passage('星座是古人用亮星连成的图案。', { title: '星座', id: 'zodiac' });
const cluster = passage('星团里的恒星是一起生成的，用双筒镜就能看到。', {
  title: '星团的含义',
  id: 'cluster',
});
const course = await courseOf([faint, zodiac, cluster]);

test.each([
  ['深空天体是什么意思', true],
  ['星座是什么', false],
  ['银河里的星团是什么', false],
  ['深空的暗天体怎么找', false],
  ['`deep_sky[0]` 是什么', false],
])('%j has a thing defined that the best passage does not name in full: %j', async (question, lacks) => {
  const { features, passages } = await ask(course, question);
  expect(lacksDefined(question, features, passages[0]!)).toBe(lacks);
});
