import { describe, expect, test } from 'vitest';
import { spokenQuestions } from '../../src/agent/question/asked/spoken-question.ts';
import { processorMs } from '../support/processor-time.ts';

describe('speech without a stop', () => {
  test.each([
    [
      '老师我昨天看了那个视频然后就是那个循环那里我没太懂就是那个break它到底是跳出哪一层啊',
      'break 是跳出哪一层',
      '是 循环 break 是跳出哪一层',
    ],
    [
      '嗯那个我在听第三课的时候老师说那个默认参数不要用列表我当时没太明白就是为什么不能用列表做默认参数',
      '为什么不能用列表做默认参数',
    ],
    [
      '老师我想问一下那个回放啊就是我平时上班没时间看直播然后回放能看到什么时候啊会不会过期',
      '回放能看到什么时候 会不会过期',
      '回放能看到什么时候',
    ],
    [
      '你好我是新来的然后我还没装python我用的是windows电脑请问一下就是这个python应该去哪里下载怎么装啊',
      'windows python 去哪里下载怎么装',
    ],
    [
      'hi so i was watching the lesson yesterday and um i didnt really get the part about the closure like what does it actually remember',
      'what does it remember',
      'the closure what does it remember',
    ],
  ])('%j asks %j', (text, ...questions) => {
    expect(spokenQuestions(text)).toEqual(questions);
  });

  test.each([
    ['short', '然后就是那个 break 它跳出哪一层啊'],
    ['written', '老师，我昨天看了视频，然后循环那里没太懂，就是那个 break 它到底是跳出哪一层啊？'],
    ['asking nothing', '我今天把那个循环的视频看完了然后就是那个练习我也做完了感觉还挺有意思的嘛'],
    [
      'without joints',
      'UnboundLocalError: cannot access local variable count where it is not associated with a value 怎么办',
    ],
  ])('what is %s is taken as it stands', (_, text) => {
    expect(spokenQuestions(text)).toEqual([]);
  });

  test('takes little time whatever is sent', () => {
    const started = processorMs();
    for (const piece of ['然后', '那个就是', '我想问一下', 'like um ', '什么啊'])
      spokenQuestions(piece.repeat(800));
    expect(processorMs() - started).toBeLessThan(300);
  });
});
