import { expect, test } from 'vitest';
import { talkOf } from '../../src/agent/question/intents/small-talk.ts';

test('what was done again before it worked is read at once', () => {
  expect(talkOf('重新安装一下就好了')).toBe('solved');
  const started = performance.now();
  for (const part of ['重新改后', '重新就', '改，，', '重新重新']) talkOf(part.repeat(20).slice(0, 60));
  expect(performance.now() - started).toBeLessThan(50);
});
