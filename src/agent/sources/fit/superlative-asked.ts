import { inTurn } from '../../../domain/language/in-turn.ts';

/** What is asked for by a superlative: "what is the oldest grave", "who was the first king", 最大的行星是哪个. */
const ASKED = inTurn(
  /^(?:so |and |but |ok,? )*(?:what|which|who|where|when)(?:'s| is| are| was| were)? /i,
  /(?:.{1,20} (?:is|are|was|were) )?the /i,
  /(?:(?:most|least) ([a-z]{4,})|([a-z]{2,}est)|(first)) (?!way|time|thing|step|place|name)[a-z]/i,
);
const ASKED_CHINESE =
  /最(?![好后近终初先佳多少晚迟早低高])\p{Script=Han}{1,3}的\p{Script=Han}{1,8}(?:是|叫)(?:什么|啥|哪|谁)/u;
const SAID_CHINESE = /最|第一|首|唯一|核心|关键|主要|尤其|之冠|都[大小长短高低快慢多少重轻强弱]/;

/** Words that say the same in a superlative. */
const ALIKE: readonly (readonly string[])[] = [
  ['biggest', 'largest', 'greatest', 'huge'],
  ['smallest', 'tiniest', 'least'],
  ['first', 'earliest', 'original', 'initial', 'began', 'begin', 'start', 'invented', 'introduced'],
  ['oldest', 'earliest', 'first'],
  ['newest', 'latest', 'current'],
  ['highest', 'tallest', 'top'],
  ['fastest', 'quickest'],
  ['common', 'popular', 'usual', 'widespread', 'typical', 'most'],
  ['popular', 'common', 'widely', 'most'],
  ['important', 'essential', 'key', 'main', 'vital', 'matter'],
  ['easiest', 'simplest', 'easy', 'simple'],
  ['simplest', 'easiest', 'simple', 'easy'],
  ['best', 'recommend', 'prefer', 'ideal', 'should'],
  ['cheapest', 'cheap', 'cost', 'price', 'free'],
];

/**
 * Whether a text says of something what is asked for by a superlative: that one is old is not that it is the oldest.
 */
export function saysTheSuperlative(question: string, text: string): boolean {
  if (ASKED_CHINESE.test(question)) return SAID_CHINESE.test(text) || !/\p{Script=Han}/u.test(text);
  const [, ...words] = ASKED.exec(question) ?? [];
  const asked = words.find((word) => word !== undefined)?.toLowerCase();
  if (asked === undefined) return true;
  const said = text.toLowerCase();
  const alike = ALIKE.find(([first]) => first === asked) ?? [];
  return [asked, ...alike].some((word) => said.includes(word)) || /\p{Script=Han}/u.test(text);
}
