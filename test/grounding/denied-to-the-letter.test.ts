import { expect, test } from 'vitest';
import { checkGrounding } from '../../src/agent/grounding.ts';
import { aPassage } from '../support/samples.ts';

const passages = (...texts: string[]) =>
  texts.map((text) => aPassage({ text, title: 'x', headings: ['x'], courseId: 'c' }));
const RESIGNING = passages(
  '提前通知的日子里照常上班、照常发工资。自己辞职一般没有补偿。',
  '经济补偿按在本单位干的年数算，每满一年付一个月工资。离职和辞职的，一般有补偿的是前一种，按年数付。',
);
const P_VALUE = passages(
  'The p-value is the probability of data at least as extreme as ours if the null hypothesis is true. It is not the probability that the null hypothesis is true.',
);
const TELESCOPES = passages(
  '折射镜用透镜聚光，缺点是贵，便宜的有一圈紫边，叫色差。反射镜用凹面镜聚光，没有色差，缺点是光轴会跑。',
);
const LINES = passages('白色虚线可以跨，白色实线不能跨。红灯时右转，在不妨碍行人的前提下可以走。');
const NOTES = passages('讲义只供本人学习，不能转发或转卖。讲师同意转发的通知可以转发。');

test.each([
  ['自己辞职一般有补偿，按年数付', RESIGNING],
  ['The p-value is the probability that the null hypothesis is true', P_VALUE],
  ['反射镜有色差', TELESCOPES],
  ['白色虚线可以跨，白色实线可以跨', LINES],
  ['红灯时右转，在妨碍行人的前提下可以走', LINES],
  ['讲义只供本人学习，可以转发或转卖', NOTES],
])('letter for letter what a passage denies is not said, whatever bears out its words: %s', (said, from) => {
  expect(checkGrounding(`${said} [1].`, from, '')).toMatchObject({ supported: false });
});

test.each([
  ['自己辞职一般没有补偿', RESIGNING],
  ['It is not the probability that the null hypothesis is true', P_VALUE],
  ['白色虚线可以跨', LINES],
  ['反射镜用凹面镜聚光，没有色差', TELESCOPES],
])('what denies it as the passage does is said: %s', (said, from) => {
  expect(checkGrounding(`${said} [1].`, from, '')).toMatchObject({ supported: true });
});
