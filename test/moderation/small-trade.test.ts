import { describe, expect, it } from 'vitest';
import { shippedModerator } from './moderator-under-test.ts';

const verdictOn = (text: string) => shippedModerator().judge([{ text }])[0]!;

describe('something sold by the way', () => {
  it.each([
    '我妈自己做的辣酱，一瓶二十五，要的提前说',
    '我朋友开的琴行，吉他弦一套六十，报我名字再减十块',
    'I bake custom cakes, a box of brownies is $15, order before the weekend',
  ])('is an advert: %s', (text) => {
    expect(verdictOn(text).category).toBe('advertising');
  });

  it.each(['团购字典一本四十二，钱给班长', '我妈做的辣酱太咸了，比例是多少', '试听课那九块九会退吗'])(
    'is not meant by %s',
    (text) => {
      expect(verdictOn(text).category).toBe('none');
    },
  );
});
