import { describe, expect, test } from 'vitest';
import { aPassage } from '../support/samples.ts';
import { agentOn } from './agent-under-test.ts';
import { said } from './turns.ts';

const beans = aPassage({
  title: '咖啡豆怎么保存',
  headings: ['豆子', '咖啡豆怎么保存'],
  locator: '#咖啡豆怎么保存',
  text: '开封以后装进密封罐。不要放冰箱冷藏，会受潮。',
});
const coldBrew = aPassage({
  source: '06-iced.md',
  title: '冷萃',
  headings: ['冷萃'],
  locator: '#冷萃',
  text: '冷萃是用冷水泡，放冰箱冷藏 12 到 16 小时。',
});
const fines = aPassage({
  source: '02-grinding.md',
  title: '细粉太多怎么办',
  headings: ['研磨', '细粉太多怎么办'],
  locator: '#细粉太多怎么办',
  text: '细粉太多，可以在研磨前往豆子上滴一滴水，或者用筛粉器筛掉。',
});
describe('what is asked of a thing that was named before', () => {
  const { ask } = agentOn({
    passages: [coldBrew],
    of: (question) => {
      if (question.includes('咖啡豆')) return { passages: [beans, coldBrew], confidence: 0.97 };
      if (question.includes('细粉')) return { passages: [fines], confidence: 0.9 };
      return question.includes('冰箱')
        ? { passages: [coldBrew, beans], confidence: 0.82 }
        : { passages: [coldBrew], confidence: 0.1 };
    },
  });

  test('「能放冰箱吗」 is of what was spoken of, whatever else goes into the fridge', async () => {
    const answer = await ask('能放冰箱吗', { history: said('咖啡豆怎么保存', '开封以后装进密封罐。[1]') });
    expect(answer.text).toContain('不要放冰箱');
    expect(answer.text).not.toContain('冷萃');
  });

  test('「怎么解决」 is of the trouble that was told right before it', async () => {
    const answer = await ask('怎么解决', { history: said('我家磨豆机出的细粉特别多') });
    expect(answer).toMatchObject({ outcome: 'answered' });
    expect(answer.text).toContain('筛粉器');
  });
});

test('「你确定吗」 that follows nothing is asked back, and nobody is called', async () => {
  const { ask } = agentOn({ passages: [beans], confidence: 0.02 });
  for (const text of ['你确定吗', 'are you sure?'])
    expect(await ask(text)).toMatchObject({ outcome: 'small_talk', handOff: null });
});
