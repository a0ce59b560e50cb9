import { describe, expect, it } from 'vitest';
import { isSaid } from './is-said.ts';

const EQUATION = '会计等式表示一家企业的钱从哪里来：资产 = 负债 + 所有者权益。';
const CHARGE =
  'With the straight-line method the yearly charge is (cost − residual value) ÷ useful life. Land is not depreciated, because its life is not limited.';
const LENSES = '放大倍率等于物镜焦距除以目镜焦距，所以换短焦目镜倍率变高。';

describe('what two things come to', () => {
  it.each([
    ['by another operation', '资产等于负债减去所有者权益。', EQUATION],
    [
      'by another operation, told step by step',
      'Take the cost, add the residual value, and divide by the useful life.',
      CHARGE,
    ],
    [
      'the other way round',
      'Take the residual value, subtract the cost, and divide by the useful life.',
      CHARGE,
    ],
    ['the other way round, of two that share a word', '用目镜的焦距除以物镜的焦距就是放大倍率。', LENSES],
  ])('is not said %s', (_, sentence, text) => {
    expect(isSaid(sentence, text)).toBe(false);
  });

  it.each([
    ['as it is', '资产等于负债加上所有者权益。', EQUATION],
    ['either way round of a sum', '资产等于所有者权益加上负债。', EQUATION],
    ['step by step', 'Take the cost, subtract the residual value, and divide by the useful life.', CHARGE],
    ['in words', '用物镜的焦距除以目镜的焦距就是放大倍率。', LENSES],
  ])('is said %s', (_, sentence, text) => {
    expect(isSaid(sentence, text)).toBe(true);
  });
});
