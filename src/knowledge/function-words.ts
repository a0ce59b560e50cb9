import { characterTables, IDEOGRAPH } from './character-folding.ts';
import { tokenise } from './tokens.ts';

/** Function words of English questions and of politeness: they say how something is asked, not what. */
const ENGLISH = `a about again all also am an and any anybody anyone anything are as at be because been before being
  but by can cannot cant could couldnt did didnt do does doesnt doing dont each else for from get give had has hasnt
  have havent having he hello help her here hers hey hi him his how i id if ill im in into is isnt it its ive just
  kindly let lets like made make may maybe me might mine more most much must my need needs no not now of off on once
  one only or other our ours out over own please possible really same she should shouldnt so some somebody someone
  something such tell than thank thanks that thats the their theirs them then there these they thing this those to
  too under until up us use used using very want was wasnt way we were what whats when where whether which while who
  whom whose why will with within without wont would wouldnt yes yet you your yours`;

/** How a Chinese question asks. Longer ones before those they contain. */
const INTERROGATIVES =
  '是什么意思|是啥意思|什么意思|啥意思|为什么|什么样|什么时候|什么时间|什么地方|怎么样|怎么办|怎么做|怎么|怎样|是什么|什么|如何|为何|为啥|干嘛|哪里|哪儿|哪些|' +
  '哪一个|哪一种|哪一位|哪一类|哪一|哪个|哪种|哪位|哪类|哪几|是谁|何时|何地|何处|何种|何人|何者|多少|多久|多长|多大|' +
  '几个|几种|几号|咋样|咋办|咋整|咋回事|怎么回事|咋|啥时候|啥意思|是啥|有啥|干啥|干嘛|啥|干什么|什么意思|到底|行不行|行不|可以吗|有没有|是不是|能不能|可不可以|会不会|是否|请问';

/** What is asked of a subject: every second heading has one of these, and none says what the subject is. */
const ASPECTS = '区别|差别|差异|不同之处|不同|不一样|异同|意思|含义|作用|用处|用途|用法';

/** Words that only carry grammar or address somebody, where they stand as words of their own. */
const PARTICLES =
  '哪|谁|何|几|吗|呢|么|一下|老师|同学|大家|可以|应该|吧|啊|呀|嘛|的|了|是|在|和|与|或|我|你|您|他|她|它|我们|你们|您们|' +
  '他们|她们|它们|们|这|那|个|这个|那个|为|于|被|由|之|其|有|以|及|到|从|对|将|把|让|得|地|着|过|就|都|也|还|而|但|不|没|没有|不了|呗|哈|哦|额|嗯|咱|咱们|想|要|能|会|请教|求助|求问|大佬|各位|谢谢|麻烦|感觉|好像|这样|那种|这种|一个|里|中|时|上|下|给|跟|用|吧|呢|老|又|再|只|才|很|太|多|好|点|些';

let englishTerms: Set<string> | undefined;

/** Is this term, as the tokeniser gives it, an English function word? */
export function isEnglishFunctionTerm(term: string): boolean {
  englishTerms ??= new Set(tokenise(ENGLISH));
  return englishTerms.has(term);
}

/** What a character of a question does there. */
export const CONTENT = 0;
export const PARTICLE = 1;
export const INTERROGATIVE = 2;
export const ASPECT = 3;

const ASPECT_PATTERN = new RegExp(ASPECTS, 'g');
const INTERROGATIVE_PATTERN = new RegExp(INTERROGATIVES, 'g');
const PARTICLE_WORDS = new Set(PARTICLES.split('|'));

let segmenter: Intl.Segmenter | undefined;

/**
 * For each UTF-16 unit of a folded text (see `foldText`): CONTENT, PARTICLE, INTERROGATIVE or ASPECT. Particles count
 * only as words of their own, which a dictionary decides: 对 in 对象 and 地 in 地址 are content.
 */
export function rolesOf(folded: string): Uint8Array {
  const roles = new Uint8Array(folded.length);
  for (const match of folded.matchAll(ASPECT_PATTERN)) {
    roles.fill(ASPECT, match.index, match.index + match[0].length);
  }
  for (const match of folded.matchAll(INTERROGATIVE_PATTERN)) {
    roles.fill(INTERROGATIVE, match.index, match.index + match[0].length);
  }
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  for (const { segment, index } of segmenter.segment(folded)) {
    if (!PARTICLE_WORDS.has(segment)) continue;
    for (let i = index; i < index + segment.length; i++) roles[i] = Math.max(roles[i]!, PARTICLE);
  }
  return roles;
}

/** Has the text characters whose roles matter? English questions need no segmentation. */
export function hasIdeographs(folded: string): boolean {
  const { kind } = characterTables();
  for (let i = 0; i < folded.length; i++) if (kind[folded.charCodeAt(i)] === IDEOGRAPH) return true;
  return false;
}
