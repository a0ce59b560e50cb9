import { eitherOf } from '../../domain/language/either-of.ts';
import type { WeighedTerm } from '../lexical/lexical-index.ts';
import { askedFor, wantTheSame } from './asked-for.ts';
import { withFigures } from './written-alike.ts';

/**
 * Whether two questions ask the same thing, by their words. A paraphrase shares most of what carries weight in
 * the course; a look-alike shares nearly all of it too and differs in the one word that matters. So likeness
 * alone is not enough: what the two do not share must weigh little, and what they ask for, numbers, versions and
 * the members of opposite pairs must agree.
 */
export interface QuestionTerms {
  text: string;
  terms: WeighedTerm[];
}

/**
 * Weighted Dice coefficient from which two questions may be the same. At .6 "公司抬头" and "个人抬头" were, in a
 * small course; of 40 pairs of our own that ask the same (`test/knowledge/asked-twice.jsonl`) .65 loses none that .6
 * finds in the demo course.
 */
const MIN_LIKENESS = 0.65;
/** A single word on one side only that weighs more than this part of its question makes it another question. */
const MAX_OWN_WORD = 0.3;

/** Asking for one is not asking for the other. */
const OPPOSITES: [RegExp, RegExp][] = [
  [/开始|开课|上线|\bstarts?\b|\bbegins?\b/i, /结束|结课|截止|下线|\bends?\b|\bfinish|\bdeadline|\bdue\b/i],
  [/添加|增加|插入|\badd|\binsert/i, /删除|移除|去掉|\bdelete|\bremove/i],
  [/打开|开启|启用|\bopen\b|\benable/i, /关闭|关掉|禁用|停用|\bclose\b|\bdisable/i],
  [/第一|首个|最早|\bfirst\b/i, /最后|末尾|最晚|\blast\b/i],
  [/最大|最多|\bmax/i, /最小|最少|\bmin/i],
  [/升序|从小到大|ascending/i, /降序|从大到小|倒序|descending/i],
  [/读取?|\bread/i, /写入?|\bwrite/i],
  [/登录|登陆|log ?in/i, /退出|登出|注销|log ?out/i],
  [/安装|\binstall/i, /卸载|\buninstall/i],
  [/深拷贝|deep/i, /浅拷贝|shallow/i],
];
const NUMBER = eitherOf(
  /\d+(?:\.\d+)*|[一二三四五六七八九十]{1,6}(?=[次个课章节周期号月日天])/g,
  /(?<=作业|练习|第)[一二三四五六七八九十]+/g,
);
/** "能不能" asks; "不能" denies. */
const ASKING_PAIR = /(.)[不没]\1|可不可以|有没有/gu;
const DENIAL = /[不没别]|无法|\b(not|no|never|without)\b|n't\b/i;

export function asksTheSame(a: QuestionTerms, b: QuestionTerms): boolean {
  if (likeness(a, b) < MIN_LIKENESS || !wantTheSame(askedFor(a.text), askedFor(b.text))) return false;
  if (numbersOf(a.text) !== numbersOf(b.text) || denies(a.text) !== denies(b.text)) return false;
  return !OPPOSITES.some(([one, other]) => sideOf(a.text, one, other) !== sideOf(b.text, one, other));
}

/** Weighted Dice coefficient over the terms; 0 where one side has a heavy word of its own. */
export function likeness(a: QuestionTerms, b: QuestionTerms): number {
  const weightOf = ({ terms }: QuestionTerms) => terms.reduce((sum, term) => sum + term.weight, 0);
  const total = weightOf(a) + weightOf(b);
  if (total === 0) return 0;
  const inA = new Set(a.terms.map((term) => term.term));
  const inB = new Set(b.terms.map((term) => term.term));
  let shared = 0;
  for (const { terms } of [a, b])
    for (const term of terms) if (inA.has(term.term) && inB.has(term.term)) shared += term.weight;
  const heaviest = (side: QuestionTerms, other: Set<string>) =>
    Math.max(0, ...side.terms.filter((term) => !other.has(term.term)).map((term) => term.weight)) /
    (weightOf(side) || 1);
  if (heaviest(a, inB) > MAX_OWN_WORD || heaviest(b, inA) > MAX_OWN_WORD) return 0;
  return shared / total;
}

const denies = (text: string): boolean => DENIAL.test(text.replace(ASKING_PAIR, ''));

const numbersOf = (text: string): string =>
  (withFigures(text.normalize('NFKC')).match(NUMBER) ?? []).sort().join(' ');

/** Which of an opposite pair a text names: -1, 1, or 0 where neither or both. */
function sideOf(text: string, one: RegExp, other: RegExp): number {
  return Number(other.test(text)) - Number(one.test(text));
}
