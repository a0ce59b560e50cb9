import { describe, expect, test } from 'vitest';
import { ofRepliesTold, repliesTold } from './counted.ts';
import { isSaid } from './is-said.ts';

/** True sentences said and true replies given, at the least; misread replies that say what is false, at the most. */
const BOUNDS = {
  'written-by-a-model': { said: 66, given: 35, liesSaid: 3 },
  'written-by-a-model-held-out': { said: 57, given: 29, liesSaid: 8 },
  'told-by-teachers': { said: 62, given: 48, liesSaid: 6 },
  'told-by-teachers-held-out': { said: 67, given: 56, liesSaid: 8 },
};

describe('whole replies that a language model wrote, true ones and misread ones', () => {
  test.each(Object.entries(BOUNDS))('%s', { timeout: 120_000 }, async (name, bounds) => {
    const count = await ofRepliesTold(name);
    expect(count.kept).toBeGreaterThanOrEqual(bounds.said);
    expect(count.given).toBeGreaterThanOrEqual(bounds.given);
    expect(count.out).toBeLessThanOrEqual(bounds.liesSaid);
  });

  test.each(['written-by-a-model', 'told-by-teachers'])(
    'no passage is in both halves of %s',
    { timeout: 120_000 },
    async (name) => {
      const [open, heldOut] = await Promise.all(
        [name, `${name}-held-out`].map(async (half) =>
          (await repliesTold(half)).map(({ line }) => `${line.course} ${line.at?.join() ?? line.title}`),
        ),
      );
      expect(open?.filter((place) => heldOut?.includes(place))).toEqual([]);
    },
  );
});

test.each([
  [
    'what is told to be untrue is claimed by nobody',
    'That onions ripen faster beside apples is a myth. Store them in nets.',
    "Onions don't ripen faster beside apples.",
    'Onions ripen faster beside apples.',
  ],
  [
    'in Chinese',
    '很多人认为划线越多记得越牢，这是常见的误区。',
    '认为划线越多记得越牢，是个误区。',
    '划线越多记得越牢。',
  ],
  [
    'of what can be done',
    '很多人觉得多读几遍就能记住，这是常见的误区。合上书自测更有效。',
    '多读几遍并不能记住。',
    '多读几遍就能记住。',
  ],
  [
    'what hardly does anything does not work',
    'Salt hardly does anything against the moss. A wire brush works.',
    "Salt doesn't work against the moss.",
    'Salt works well against the moss.',
  ],
  [
    'of two names of two words each has what is said of it',
    'Sodium chloride may be stored beside the sink; potassium nitrate is locked away.',
    'Sodium chloride may be stored beside the sink, while potassium nitrate is locked away.',
    'Potassium nitrate may be stored beside the sink, while sodium chloride is locked away.',
  ],
  [
    'one of two conditions is not the two together',
    '旷课超过十节的，或者作业缺交三次以上的，取消考试资格。',
    '旷课超过十节，或者作业缺交三次以上，会被取消考试资格。',
    '要同时满足旷课超过十节、作业缺交三次以上，才会取消考试资格。',
  ],
  [
    'a verb goes up or down by its small word alone',
    'Tune up to the pitch. If you are sharp, go below and come again.',
    'Tune up to the pitch.',
    'Tune down to the pitch.',
  ],
  [
    'what is told of the one of two things sentence by sentence',
    '卡罗里炉里有一层隔热砖，热量从砖缝慢慢出来。电窑去掉了隔热砖，观察口上装着一块耐热玻璃，坯体变色当场就能看见。',
    '电窑的观察口上装着一块耐热玻璃，坯体变色当场就能看见。',
    '卡罗里炉的观察口上装着一块耐热玻璃，坯体变色当场就能看见。',
  ],
  [
    'two that come to the same are not compared',
    '想去掉油渍，两种的效果差不多，哪种顺手用哪种。',
    '想去掉油渍，两种的效果差不多。',
    '去掉油渍的效果，苏打粉比洗洁精好。',
  ],
  [
    'what is not always so is no must',
    'Being a piece up is often not enough, because endings of this kind are mostly drawn.',
    "Being a piece up isn't always enough, because endings of this kind are mostly drawn.",
    'Being a piece up is always enough, because endings of this kind are never drawn.',
  ],
  [
    'words of a language that is taught are told apart',
    '存在用 に，动作用 で：いる 和 ある 用 に。',
    '存在用 に，动作用 で。',
    '存在用 で，动作用 に。',
  ],
  [
    'what is to be kept from coming about may come about',
    '绳子打湿了反复用会长霉斑，长了霉斑的绳子不能再用。每次用完要晾干。',
    '每次用完把绳子晾干，免得长霉斑。',
    '绳子打湿了反复用不会长霉斑。',
  ],
  [
    'what a clause leaves out in English',
    'The anchor does not drift, the buoy does.',
    'The anchor is fixed and it is the buoy that drifts.',
    'The buoy is fixed and it is the anchor that drifts.',
  ],
  [
    'what was taken off is not there',
    '新款的船去掉了尾舵，改用两台推进器转向。',
    '新款的船没有尾舵，转向靠两台推进器。',
    '新款的船有尾舵，转向不靠推进器。',
  ],
  [
    'what is asked is neither claimed nor denied',
    '新款的船没有尾舵，旧款的船有尾舵。',
    '主要看有没有尾舵：旧款的船有尾舵。',
    '主要看有没有尾舵：旧款的船没有尾舵。',
  ],
  [
    'of what kind a number is its unit tells as well',
    '陶坯素烧烧到 850 度，釉烧另算。',
    '素烧的温度是 850 度。',
    '素烧的温度是 1250 度。',
  ],
  [
    'whatever the one of two named cases is',
    "The rudder of a boat is checked before leaving the harbour, whether the boat is yours or the club's.",
    'The rudder of your boat is checked before leaving the harbour, no matter whose boat it is.',
    'The rudder of your boat is never checked before leaving the harbour, no matter whose boat it is.',
  ],
  [
    'an instance between commas is no clause',
    'In the short run it stays open as long as the price covers average cost, even at a loss, because the rent is due anyway.',
    "Because some costs, like rent, are due whether it's open or not.",
    'The rent is due anyway because it stays open at a loss.',
  ],
  [
    'the other one of two put first',
    '“组合优于继承”：两种办法都可行时，优先选择组合，因为继承把父类和子类绑在一起。',
    '两种办法都可行时，优先选择组合。',
    '两种办法都可行时，优先选择继承。',
  ],
  [
    'the same trouble is the one that is denied',
    '数字、字符串作默认值没有这个问题，列表作默认值有这个问题。',
    '数字、字符串作默认值没有这个问题。',
    '数字、字符串作默认值也有同样的问题。',
  ],
  [
    'one is enough, whatever stands between',
    '结业要同时满足两个条件：总评不低于 60 分，结业项目不低于 60 分。',
    '结业要同时满足两个条件：总评和结业项目都不低于 60 分。',
    '总评或者结业项目有一项不低于 60 分就能结业。',
  ],
  [
    'a comfort or a verdict before a colon',
    'New ropes stretch for two or three days.',
    "That's normal: new ropes stretch for two or three days.",
    "That's normal: new ropes stretch for four or five days.",
  ],
])('%s', (_, text, stands, doesNot) => {
  expect(isSaid(stands, text)).toBe(true);
  expect(isSaid(doesNot, text)).toBe(false);
});
