import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { matchesIn } from '../../../domain/language/matches.ts';
import { segmentsIn } from '../../../domain/language/segments.ts';
import { SURNAMES } from '../../bounds/people/surnames.ts';

const MARKS = '成绩|分数|得分|总评|进度|学习情况|排名';
const WORK =
  '(?:作业|练习|项目|考试|测验|这门课|课程|学习|第.{1,3}次|上次)[一二三四五六七八九十\\d]{0,2}(?:次|个)?';

/** How one's own work was marked, how much of it is done, whether it passed. */
const CHINESE = new RegExp(
  [
    `(?:我|自己)的?(?:${WORK})?的?(?:${MARKS})(?:怎么样|怎样|咋样|如何|情况|好不好|高吗|(?:是|有)?多少|到哪|出来?了(?:吗|没)|出来?没|[呢吗啊]?$)`,
    `(?:查|看|告诉我)(?:一下|一查|下)?(?:我|自己)的?(?:${WORK})?的?(?:${MARKS})`,
    `我.{0,10}(?:得|考|拿|打)了?(?:多少|几)分`,
    `我的?(?:${WORK})(?:是|有|能有)?(?:多少|几)分`,
    `我(?:还|离结业|离及格|离毕业)*(?:差|缺|少)(?:多少|几)分`,
    `我(?:到底|是不是)?交(?:上)?了(?:没有?|吗)$`,
    `我(?:的?${WORK})?(?:都|算|到底)?(?:及格|合格|通过|达标|过)了?(?:吗|没)`,
    `我(?:现在|目前|最近)?(?:学|做|表现)得(?:怎么样|怎样|咋样|如何|好不好|还行吗)`,
    `我(?:的)?作业(?:都)?(?:已经)?(?:交|提交)了?(?:吗|没|几|多少)|我(?:已经)?交了(?:几|多少)次作业`,
    `我(?:现在|目前|已经)?学到(?:第几|哪)`,
    `我(?:还|都)?(?:有|差|缺|欠|剩)(?:几|多少|哪).{0,4}作业`,
    `我(?:现在|目前|这样|到底|还)*能不?能?(?:结业|毕业|及格)(?:吗|么|啊|呀)?$`,
  ].join('|'),
);
const ENGLISH = eitherOf(
  /\bhow am i doing\b/i,
  inTurn(
    /\b(?:(?:what|how)(?:'s|s| is| are| was)|show me|check|tell me) my /i,
    /(?:\w+ ){0,2}(?:grades?|marks?|scores?|progress|standing|results?)\b/i,
  ),
  /\b(?:did|have) i pass(?:ed)?\b|\bam i (?:passing|failing)\b|\bhow (?:did|have) i (?:do|done|score)\b/i,
  /\bwhat did i (?:get|score)\b|\bhow many (?:points|marks) (?:did i|do i have|have i)\b/i,
  /\bhow many (?:assignments?|homeworks?|exercises?|lessons?) (?:do i (?:still )?have|have i|am i|did i)\b/i,
);

/** The rule, the date or the place is asked for, and the material says those. */
const ABOUT_MARKS = eitherOf(
  /如果|要是|假如|的话|怎么(?:算|查|看|才)|如何(?:算|查|看)/i,
  /什么时候|啥时候|几号|哪天|多久|在哪|哪里|\b(?:if|when|where)\b/i,
  /\bhow (?:do|can|could) i (?:see|find|check)\b/i,
);
const LONGEST = 60;

/** Whether a learner asks how they themselves stand in the course. */
export const asksForStanding = (text: string): boolean =>
  text.length <= LONGEST &&
  (CHINESE.test(text.trim().replace(/[？?。.!！~～\s]+$/, '')) || ENGLISH.test(text)) &&
  !ABOUT_MARKS.test(text);

const OTHER_CHINESE =
  '(?:[他她]|别人|别的同学|其他(?:人|同学)|同桌|室友|第[一二三四五六七八九十\\d]{1,3}名|(?:小|老|阿)(?![组测班节考结师])\\p{Script=Han}|\\p{Script=Han}{1,3}(?=同学))(?:同学)?';
/** What is asked of whoever stands before it: a mark, how they do, whether they handed in. */
const OF_WHOM = [
  `(?:[这本]次)?的?(?:${WORK})?的?(?:得|考|拿|打)了?(?:多少|几)(?:分|$)`,
  `(?:[这本]次)?的?(?:${WORK})(?:是|有)?(?:多少|几)分`,
  `(?:[这本]次)?的?(?:${WORK})?的?(?:${MARKS}|出勤率?)(?:怎么样|怎样|咋样|如何|是?(?:有)?多少|好不好|高吗|呢|$)`,
  `(?:[这本]次)?的?(?:${WORK})(?:交|提交)了?(?:吗|没有?)$`,
  `(?:[这本]次)?(?:交|提交)了?(?:${WORK})了?(?:吗|没有?)$`,
].join('|');
/** How somebody else stands: by a pronoun, a rank, a byname or 同学 beside a name. */
const OF_ANOTHER = new RegExp(`${OTHER_CHINESE}(?:${OF_WHOM})`, 'u');
/** The same of a whole name, which is known by its surname; 高 begins more words than names: 高数. */
const OF_SOMEBODY_NAMED = new RegExp(
  `([${SURNAMES.replace('高', '')}]\\p{Script=Han}{1,2})(?:${OF_WHOM})`,
  'gu',
);

const OTHER_ENGLISH = `(?:${[
  'he|she|(?!I\\b|It\\b|You\\b|We\\b|The\\b|This\\b|That\\b)[A-Z][a-z]+(?: [A-Z][a-z]+)?',
  'my (?:friend|classmate|roommate|partner)',
  '(?:the|every|some|any)one else|somebody else|others',
  'other (?:students|learners|people)',
].join('|')})`;
const WORK_ENGLISH =
  '(?:recording|assignment|homework|hw|quiz|exam|test|midterm|final|essay|project|course|class)s?';
const OF_ANOTHER_ENGLISH = new RegExp(
  [
    [
      '\\b(?:[Ww]hat|[Hh]ow (?:many|much|well)|[Hh]ow)(?: (?:points|marks))? ',
      `(?:did|has|have|is|are) ${OTHER_ENGLISH} (?:get|got|score|scored|do|done|doing) `,
      `(?:for|on|in) (?:the |their |his |her )?${WORK_ENGLISH}\\b`,
    ].join(''),
    [
      "\\b(?:[Ww]hat(?:'s| is| are| was)|[Ss]how me|[Tt]ell me) ",
      "(?:his|her|their|[A-Z][a-z]+(?: [A-Z][a-z]+)?'s|my (?:friend|classmate)'s) (?:\\w+ ){0,2}",
      '(?:grades?|marks?|scores?|results?|progress)\\b',
    ].join(''),
    `\\b[Dd]id ${OTHER_ENGLISH} pass\\b`,
  ].join('|'),
);
/** "what did li na get on the quiz": who gets something for a piece of work is a person, however the name is typed. */
const GOT_FOR_WORK = new RegExp(
  `\\bwhat did (?!(?:i|you|we|they|it|the|this|that|a|an|my|our|your) )[a-z]+(?: [a-z]+)? (?:get|score) (?:for|on|in) (?:the |their |his |her )?${WORK_ENGLISH}\\b`,
  'i',
);
/** Whoever answers for a child asks as its parent. */
const OF_OWN_CHILD = /孩子|儿子|女儿|小孩|宝宝|\b(?:my|our) (?:son|daughter|child|kid)\b/i;

/** Whether it is asked how somebody else stands, which is theirs alone to know. */
export function asksForStandingOfAnother(text: string): boolean {
  if (text.length > LONGEST || ABOUT_MARKS.test(text) || OF_OWN_CHILD.test(text)) return false;
  const said = text.trim().replace(/[？?。.!！~～\s]+$/, '');
  return (
    OF_ANOTHER.test(said) ||
    OF_ANOTHER_ENGLISH.test(text) ||
    GOT_FOR_WORK.test(text) ||
    matchesIn(said, OF_SOMEBODY_NAMED).some(({ 1: name = '', index }) => isNoWord(said, name, index))
  );
}

/** A dictionary has 程序 and 周三, and no 张伟: it falls apart into its characters. */
function isNoWord(text: string, name: string, at: number): boolean {
  const alone = new Set(
    [...segmentsIn(text)].flatMap(({ segment, index }) => (segment.length === 1 ? [index] : [])),
  );
  return [...name].every((_, place) => alone.has(at + place));
}
