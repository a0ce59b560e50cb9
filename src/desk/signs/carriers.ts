import { plain } from './plain.ts';

const COMMON = new Set(
  'the and for you are was what why how when where does can this that have with not but all any get use is it to of in on do a i my'.split(
    ' ',
  ),
);
const COMMON_HAN =
  /^(什么|怎么|为什|么我|知道|有人|一个|这个|那个|可以|是不|不是|没有|的是|是什|我的|大家|老师|同学|请问|求助|一直|怎样|么办|时候|候是)$/;

/** Latin words and pairs of Han characters that carry the matter of a text. */
export function carriers(text: string): string[] {
  const said = plain(text);
  const latin = (said.match(/[a-z_][a-z0-9_.]+/g) ?? []).filter((word) => !COMMON.has(word));
  const pairs: string[] = [];
  for (const run of said.match(/\p{Script=Han}+/gu) ?? [])
    for (let i = 0; i + 1 < run.length; i++) pairs.push(run.slice(i, i + 2));
  return [...latin, ...pairs.filter((pair) => !COMMON_HAN.test(pair))];
}

/** How many of them are in both. */
export function sharedWords(question: string, reply: string): number {
  const ofQuestion = new Set(carriers(question));
  return new Set(carriers(reply).filter((word) => ofQuestion.has(word))).size;
}
