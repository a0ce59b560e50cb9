import { describe, expect, it } from 'vitest';
import { buildCourseIndex } from '../../src/knowledge/course-index/course-index.ts';
import { askedQuestion } from '../../src/knowledge/question/asked-question.ts';
import { ask, courseOf } from '../bench/answering.ts';
import { passage } from './passages.ts';

const replay = passage('回放在直播结束后 24 小时内上传，登录学习平台就能看。', {
  title: '回放',
  id: 'replay',
});
const lists = passage('列表用方括号创建，append 在末尾添加元素。', { title: '列表', id: 'lists' });

describe('everyday words', () => {
  it('weigh as any others do in the search, and little in what a question is about', async () => {
    const index = await buildCourseIndex([replay, lists]);
    const { terms } = askedQuestion('昨晚的回放居然没上传', index);
    const of = (term: string) => terms.find((one) => one.term === term)!;
    expect(of('昨晚').matter).toBeLessThan(of('昨晚').weight / 2);
    expect(of('回放').matter).toBe(of('回放').weight);
  });

  it('of the course itself say nothing either: all of the material is of it', async () => {
    const index = await buildCourseIndex([replay, lists]);
    const { words } = askedQuestion('手机能学这个课吗', index);
    expect(words.flat()).not.toContain('课');
    expect(askedQuestion('这节课讲什么', index).words.flat()).toContain('课');
  });

  it('do not make a question strange to a course that answers it', async () => {
    const course = await courseOf([replay, lists]);
    const told = (await ask(course, '昨晚 居然 还没有 回放上传 真是 离谱')).features;
    const strange = (await ask(course, '海边 酒店 早餐券 回放上传 电梯 房卡')).features;
    expect(told.coverage).toBeGreaterThan(1.5 * strange.coverage);
    expect((await ask(course, '回放里的 kubernetes 部署')).features).toMatchObject({ names: 0 });
  });
});
