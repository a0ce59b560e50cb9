const AGAIN = '(?:再|重新)(?:给我|跟我)?(?:说|讲|解释|介绍)一?[遍下次](?:给我听)?';
const BEFORE = '(?:(?:你|老师)?(?:刚才|刚刚|上面|前面|之前)(?:说|讲|提到)?过?的?(?:那个|这个|那句|那条)?)?';
const POLITE = '(?:麻烦|请|能不能|可不可以|可以|能|你|老师|助教|把|[，,\\s])*';
const REPEAT = [
  new RegExp(`^${POLITE}${AGAIN}${BEFORE}(.{2,12}?)(?:吗|么|吧|呗|[？?。\\s])*$`, 'u'),
  new RegExp(
    `^${POLITE}${BEFORE}(.{2,12}?)(?:能不能|可以|能|请|麻烦|你)*${AGAIN}(?:吗|么|吧|呗|[？?。\\s])*$`,
    'u',
  ),
];

/** 「再讲一遍刚才的口诀」 is about the 口诀, which no lesson says again. Any other text as it is. */
export const withoutRepeat = (text: string): string =>
  REPEAT.map((pattern) => pattern.exec(text.trim())?.[1]).find(
    (thing) => thing !== undefined && !POINTS.test(thing),
  ) ?? text;
const POINTS = /^(?:[你我他]|[这那]个?|它|吧|你?刚[才刚].{0,3}){1,6}$/u;
