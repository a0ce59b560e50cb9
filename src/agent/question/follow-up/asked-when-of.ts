import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';

const LEADS = [
  `(?:${[
    '请问|老师|助教|想问一?下|我们|咱们|今天|今晚|明天|明晚|后天|昨天|昨晚|最近|本期',
    '(?:[这本下上每]+个?)?(?:周|星期|礼拜)[一二三四五六日天末]?',
    '下?[这本下上每那]一?[次节堂场回个](?!周|星期|礼拜)',
  ].join('|')})*`,
  '的?',
].join('');
/**
 * What comes at a time is named before the words that ask for it, or for what it is about: 「下次[答疑]几点」,
 * 「[作业二]什么时候截止」, 「下周[直播]讲什么」.
 */
const WHEN_OF = new RegExp(
  [
    `^${LEADS}(\\p{Script=Han}{2,6}?)(?:[一二三四五六七八九十\\d]+)?(?:的?时间)?`,
    '(?:是|在|都|会|要|能)*',
    '(?:几点|几号|哪天|哪一天|周几|星期几|什么时候|啥时候|何时|是什么时间|[讲学上](?:的是)?(?:什么|啥))',
    '[^，,。？?\\n]{0,6}[？?。\\s]*$',
  ].join(''),
  'u',
);
/** 「这周六有[答疑]吗」 */
const WHETHER_ON = new RegExp(
  `^${LEADS}(?:还|会)?有(?:没有)?(\\p{Script=Han}{2,6}?)(?:吗|么|没有?|不)?[？?。\\s]*$`,
  'u',
);
/** 「明天上课吗」, 「今晚有课吗」: a class, in the words of those who tell of it. */
const A_CLASS = new RegExp(
  `^${LEADS}(?:还|会)?(?:有(?:没有)?|上不上|上|要上)课(?:吗|么|没有?|不)?[？?。\\s]*$`,
  'u',
);

/** What a clause without its subject begins with: 「在哪进」, 「要预约吗」, 「能交几次」. */
const PREDICATE = inTurn(
  /^(?:那么?|请问|老师|还|[，,\s])*/u,
  eitherOf(
    /[在去从到]哪|哪里|哪儿|怎么|要|需要|得|用不用|能/u,
    /可以|可不可以|会|有|提前|最多|几[次个点]|多[久少]/u,
  ),
);
/** In Han characters. */
const SHORT = 10;

/** What was asked for by its time; null of any other question. */
function askedWhenOf(question: string): string | null {
  const said = question.trim();
  if (A_CLASS.test(said)) return '直播课';
  return WHEN_OF.exec(said)?.[1] ?? WHETHER_ON.exec(said)?.[1] ?? null;
}

/**
 * 「要预约吗」 after 「下次答疑几点」: 「答疑要预约吗」. The last of the questions before it that ask for a time says
 * of what; null where none does.
 */
export function ofWhatComes(question: string, before: string): string | null {
  const said = question.trim().replace(/^(?:那么?|还有|[，,\s])+/u, '');
  if (said.length > SHORT || !PREDICATE.test(said)) return null;
  const thing =
    before
      .split('\n')
      .map(askedWhenOf)
      .findLast((one) => one !== null) ?? null;
  return thing === null || said.includes(thing) ? null : thing + said;
}
