import { expect, test } from 'vitest';
import { isSaid } from './is-said.ts';

const CELLS = '动物细胞没有细胞壁，放进清水里会涨破；植物细胞外面有细胞壁，吸水也不会破。';
const WALLS = 'Plants have cell walls; animals have only a membrane.';
const WOOL = 'Wool shrinks in hot water. Cotton does not shrink in hot water.';
const SOWING = '播种以后盖上湿布，防止土变干。';
const BLADE = '刀面涂一层油防止生锈。';
const PATTERNS = 'In a pattern the star stands for any number of letters and the dot for exactly one.';
const SAMPLES =
  'A cluster sample draws whole groups and measures everyone in them; it is cheaper and less precise.';
const REPLIES = 'A teacher replies within three working days with two things to keep.';
const RETURNS = '网购商品七天内可以无理由退货。定做的商品不适用七天无理由退货。';
const APERTURE = 'f 值越小，开口越大，进光越多。';
const GRADED = '训练日志占四成，动作视频占三成，直播参与占一成。三成员以上的组可以合交。';
const RUNNING = '每周的跑量比上周最多增加一成。';

test.each([
  ['a comma behind what is spoken of', CELLS, '动物细胞，没有细胞壁。', '植物细胞，没有细胞壁。'],
  ['what is prevented', SOWING, '盖上湿布，土就不会变干。', '播种以后盖上湿布，土会变干。'],
  [
    'what is prevented, told in other words',
    SOWING,
    '播种以后盖上湿布，以免土变干。',
    '盖上湿布会让土变干。',
  ],
  ['what is prevented in one clause', BLADE, '涂一层油就不会生锈。', '涂一层油会生锈。'],
  [
    'two things set apart',
    WOOL,
    'Wool, unlike cotton, shrinks in hot water.',
    'Cotton, unlike wool, shrinks in hot water.',
  ],
  [
    'two things set apart, of which little is said',
    WALLS,
    'Plants, unlike animals, have cell walls.',
    'Animals, unlike plants, have cell walls.',
  ],
  [
    'a verb that is said once and meant twice',
    PATTERNS,
    'The dot stands for exactly one letter.',
    'The dot stands for any number of letters.',
  ],
  [
    'a degree of what was spoken of before',
    SAMPLES,
    'A cluster sample is cheaper but less precise.',
    'A cluster sample is more precise.',
  ],
  [
    'a time told as one',
    REPLIES,
    'A teacher replies within three working days.',
    'A teacher replies within a day with two things to keep.',
  ],
  [
    'what is excepted from a rule',
    RETURNS,
    '定做的商品不适用七天无理由退货。',
    '定做的商品可以七天无理由退货。',
  ],
  ['what one did not expect', APERTURE, 'f 值越小，开口反而越大。', 'f 值越小，开口反而越小。'],
  ['a share in tenths', GRADED, '训练日志占 40%。', '训练日志占五成。'],
  ['tenths and twice as much', RUNNING, '每周的跑量最多比上周增加一成。', '每周的跑量可以比上周翻一倍。'],
])('%s', (_, text, right, wrong) => {
  expect(isSaid(right, text)).toBe(true);
  expect(isSaid(wrong, text)).toBe(false);
});

test('a thing that no passage speaks of is not set apart from one', () => {
  expect(isSaid('Wool, unlike silk, shrinks in hot water.', WOOL)).toBe(false);
});
