import { knownLately } from '../../domain/caches/known-lately.ts';
import { eitherOf } from '../../domain/language/either-of.ts';
import { wholeWords } from '../../domain/language/whole-words.ts';
import { wordClassId, wordClassMatcher } from '../rules/word-classes.ts';
import { fold } from '../text/fold.ts';

/** What calls somebody something; the weak ones name animals, things and moods as well. */
const STRONG = [wordClassId('curse'), wordClassId('insult'), wordClassId('disdain')];
const RUDE = [...STRONG, wordClassId('insultWeak'), wordClassId('negative')];

/** Who is meant, how much, and what is said of nothing else: with a rude word between them a clause says no more. */
const AROUND_ZH = eitherOf(
  /你们?|[您这那个只是就真太好很也都才还比像更简直纯吧啊呀了啦呢吗嘛哦的得]|^什么/gu,
  /怎么(?=这么|那么)|[这那]么|是不是|不是|实在|果然|一样|没见过|助教|机器人|人工智能/gu,
  /程序|系统|东西|玩意儿?|家伙|回答|答案|死|破|要|跟|当|到家|透顶|透了|至极/gu,
);
const AROUND_EN = eitherOf(
  wholeWords(
    /you're|youre|your|you|ur|u|r|are|is|it's|its|it|this|that|what|how|such|so|really|just|very|the/g,
    /a|an|of|as|ever|bot|chat ?bot|robot|assistant|ai|ta|machine|thing|program|piece|answers?|wow|omg/g,
    /lol|god|honestly|total|totally|absolute|absolutely|completely|hell|af|bro|dude|man|or|it hurts/g,
  ),
  /[’']/g,
);
const CALLED = /[你您]|助教|机器人|\b(?:you|ur|u|bot|robot|assistant|ai|ta)\b/;
const OF_ONESELF = /[我咱]|\b(?:i|i'm|im|me|my|myself)\b/;
const ASKS_ON = eitherOf(
  /(?:什么|怎么|如何|咋|啥|哪|谁|几|多少)(?!用|.{0,6}都)|能不能|有没有/,
  /\b(?:how (?:do|to|can)|when|where|which|why|can you|could you)\b/,
);
/** Between clauses; in Chinese a blank parts them too. */
const BETWEEN = /[,，.。!！?？;；~～…\n]+|(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/u;
/** In characters: what is longer has something to say. */
const LONGEST = 60;

/**
 * Whether a message says how bad whoever it is put to is, and nothing that could be looked up: 「你就是个傻子 啥都不会」,
 * "useless piece of junk". Not of oneself (「我是不是太笨了」), and not where a question is left beside it.
 */
export const onlyRunsDown = knownLately((text): boolean => {
  const folded = fold(text).text.trim();
  if (folded === '' || folded.length > LONGEST || OF_ONESELF.test(folded)) return false;
  const clauses = folded
    .split(BETWEEN)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
  const rude = clauses.map(rudenessOf);
  if (clauses.some((clause, at) => rude[at] === null && ASKS_ON.test(clause))) return false;
  return rude.includes('strong') || (rude.includes('weak') && CALLED.test(folded));
});

/** Null where the clause says anything beside it. */
function rudenessOf(clause: string): 'strong' | 'weak' | null {
  let rest = '';
  let found: 'strong' | 'weak' | null = null;
  for (let at = 0; at < clause.length; ) {
    const match = wordClassMatcher.longestAt(clause, at);
    const classes = match?.value ?? [];
    if (match && classes.some((id) => RUDE.includes(id))) {
      if (classes.some((id) => STRONG.includes(id))) found = 'strong';
      else found ??= 'weak';
      rest += '\u0000';
      at = match.end;
    } else rest += clause[at++];
  }
  const left = rest.replaceAll('\u0000', ' ').replace(AROUND_ZH, '').replace(AROUND_EN, '');
  return /[\p{L}\p{N}]/u.test(left) ? null : found;
}
