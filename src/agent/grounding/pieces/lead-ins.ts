import { eitherOf } from '../../../domain/language/either-of.ts';
import { holdsHan } from '../../../domain/language/han.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { isCourtesy } from './courtesies.ts';
import { judgesOnly, statesNothing } from './openers.ts';

/*
 * What leads up to a sentence and states nothing: 换句话说，…, "To sum up, …". A retelling has it, no passage does,
 * and as a clause of its own it would be looked for in one. It is made of these words alone, so that nothing can be
 * said in its name.
 */

const SAID = '[说讲看]|来[说讲看]|而言';
const LEAD_IN = new RegExp(
  [
    '^',
    `(?:${[
      `(?:总的|总体|整体|大体|大致|概括|归纳|总结|简单|简要|通俗|具体|严格|准确|直白|形象)(?:上|点儿?|些|地|一点|一下|起来)?(?:${SAID}|概括)?`,
      `(?:换|打)(?:句话|个说法|个比方|种说法|言之)(?:${SAID})?`,
      '换言之|简(?:而言之|言之)',
      `一(?:句话|言以蔽之)(?:${SAID}|概括|总结)?`,
      `也就是(?:${SAID})|(?:说白|说到底)了?|言下之意(?:是|就是)?`,
      '(?:综上|如上)(?:所述)?|归根结底|简单(?:地|点|来)?记',
      '先[说讲看](?:一?[下说])?\\p{Script=Han}{1,6}(?:的)?(?:问题|原因|情况|方面)',
      '按(?:照)?(?:规则|规定|要求|顺序)',
      '(?:值得|需要)(?:注意|一提|说明)的是',
    ].join('|')})`,
    '\\s*[，,：:]\\s*(?=\\S)',
  ].join(''),
  'u',
);
const LEAD_IN_ENGLISH = eitherOf(
  inTurn(
    /^/i,
    /(?:in (?:short|brief|summary|essence|conclusion|a nutshell|other words|a word|plain (?:words|terms|english)))/i,
    /\s*[,:]\s*(?=\S)/i,
  ),
  inTurn(
    /^/i,
    /(?:to (?:sum (?:it )?up|summari[sz]e|put it (?:simply|briefly|differently|another way)|be (?:precise|exact)))/i,
    /\s*[,:]\s*(?=\S)/i,
  ),
  /^(?:put (?:simply|differently|another way|briefly)|simply put|that is(?: to say)?)\s*[,:]\s*(?=\S)/i,
  /^(?:which is to say|overall|essentially|basically|all in all)\s*[,:]\s*(?=\S)/i,
  /^(?:(?:broadly|generally|strictly|roughly|simply) speaking|said differently)\s*[,:]\s*(?=\S)/i,
);

/** It points to an example of the course, or offers one: what stands behind it is looked for as ever. */
const EXAMPLE = eitherOf(
  inTurn(
    /^/u,
    /(?:(?:例如|比如|以|拿|就拿|像|看)?(?:讲义|课程|课文|教程|上面|前面|文中)?(?:里|中|上)?的?(?:那|这)?(?:个|段|道)?(?:的)?例子(?:来说|来看|为例|里|中)?)/u,
    /\s*[，,：:]\s*(?=\S)/u,
  ),
  /^(?:(?:举|看|打)(?:一?个)?(?:简单|具体|实际)?的?(?:例子|比方)(?:来说|来看)?)\s*[，,：:]\s*(?=\S)/u,
  /^(?:举例(?:来说|说明)?)\s*[，,：:]\s*(?=\S)/u,
  /^(?:以讲义(?:里|中|上)?(?:的|那|这)(?:个|段)?(?:代码|示例)?(?:为例|来说))\s*[，,：:]\s*(?=\S)/u,
);
/** It asks to mind what follows, or to take it calmly. */
const HEED = eitherOf(
  /^(?:(?:也|还|另外|不过)?(?:要|需要|得|请)?(?:特别|格外)?(?:注意|留意|当心|小心|记住|记得|提醒)(?:的是|一点|一下|一句话)?)\s*[，,：:]\s*(?=\S)/u,
  /^(?:顺便(?:说|提|提醒|一提)(?:一下|一句)?)\s*[，,：:]\s*(?=\S)/u,
  /^(?:(?:还有|另外(?:还)?有)一(?:点|条|个(?:小)?(?:坑|细节|地方)))\s*[，,：:]\s*(?=\S)/u,
  /^(?:(?:容易|常)(?:踩坑|出错|弄错|混淆)的(?:是|地方是))\s*[，,：:]\s*(?=\S)/u,
  /^(?:先?别(?:慌|急|着急|怕|担心|紧张)|记不住(?:的话)?)\s*[，,：:]\s*(?=\S)/u,
  /^(?:(?:如果)?(?:只能|非要)?二选一(?:的话)?|不用(?:慌|急|怕))\s*[，,：:]\s*(?=\S)/u,
  /^(?:(?:这|那)?(?:其实|也|都)?(?:很|挺|是)?正常(?:的|现象)?)\s*[，,：:]\s*(?=\S)/u,
  /^(?:(?:正好|恰好|恰恰|刚好)?相反|同(?:样的道理|样地|理)|反过来(?:说|看)?)\s*[，,：:]\s*(?=\S)/u,
  /^(?:最(?:大|主要)的(?:不同|区别|差别)(?:是|在于)?|道理(?:很简单|也简单))\s*[，,：:]\s*(?=\S)/u,
  /^(?:(?:记住)?一句话(?:就够了|就不会混)?|也就是|说起来)\s*[，,：:]\s*(?=\S)/u,
);
/** The same without a comma: 原理是…, 做法是…. */
const HEADS = inTurn(
  /^/u,
  eitherOf(
    inTurn(
      /(?:其中的?|具体的?|一般的?|正确的?|常用的?|判断的?|最(?:简单|好记|省事|容易)的?)?/u,
      eitherOf(
        /记法|办法|方法|原理|道理|做法|改法|用法|写法|意思|原因|关键|重点|要点|核心|诀窍|窍门|思路/u,
        /最[大主]要?的?(?:不同|区别|差别)/u,
      ),
      /(?:也)?(?:就)?(?:是|在于|(?=[：:]))(?!否|不是|没|什么|谁|哪)/u,
    ),
    /(?:再|实在)不行(?:的话)?[，,]?就/u,
  ),
  /(?:\s*[：:])?\s*(?=\S)/u,
);
/** In what two things differ, before it is said how: 3. 用途不同：列表…，字典…. */
const DIFFERING =
  /^(?:(?:[-*+•]|\d{1,2}[.)、])\s{1,4})?\p{Script=Han}{1,6}(?:不同|不一样|方面|上)\s*[：:]\s*(?=\S)/u;
const EXAMPLE_ENGLISH = eitherOf(
  /^(?:(?:for|as an?) (?:example|instance))(?:\s*[,:])?\s+(?=\S)/i,
  inTurn(
    /^(?:in (?:the|this) (?:lesson['’]s |course['’]s |lesson |same )?(?:example|code|case)(?: above)?)/i,
    /(?:\s*[,:])?\s+(?=\S)/i,
  ),
  /^(?:(?:also |just |do )?(?:note|remember|keep in mind|bear in mind)(?: that)?)(?:\s*[,:])?\s+(?=\S)/i,
  inTurn(
    /^(?:(?:one|another) thing to (?:watch|note|remember|keep in mind)(?: out for)?(?: is that| is)?)/i,
    /(?:\s*[,:])?\s+(?=\S)/i,
  ),
  /^(?:by the way|in the same way|similarly|likewise)(?:\s*[,:])?\s+(?=\S)/i,
  inTurn(
    /^(?:the (?:(?:key|main|basic|general) )?(?:rule|idea|point|trick|thing|key|gist) is(?: that)?)/i,
    /(?:\s*[,:])?\s+(?=\S)/i,
  ),
  /^(?:(?:the )?short answer(?: is(?: that)?)?|think of it (?:this way|like this))(?:\s*[,:])?\s+(?=\S)/i,
  /^(?:to answer your question)(?:\s*[,:])?\s+(?=\S)/i,
  inTurn(
    /^/i,
    /(?:the (?:fix|answer|solution|remedy|trick|rule|reason) is (?:quite |very )?(?:simple|easy|straightforward)(?=:))/i,
    /(?:\s*[,:])?\s+(?=\S)/i,
  ),
  /^(?:(?:be|just be) careful(?=:)|as a rule of thumb)(?:\s*[,:])?\s+(?=\S)/i,
  /^(?:a (?:nice|handy|useful) rule of thumb is(?: that)?)(?:\s*[,:])?\s+(?=\S)/i,
);

/** What is said between two commas and states nothing: ", of course,". */
const BETWEEN_COMMAS = inTurn(
  /,\s+/gi,
  eitherOf(
    /of course|however|though|by contrast|in contrast|for (?:instance|example)|in fact/gi,
    /in turn|on the other hand|naturally|obviously|by the way|on average though/gi,
  ),
  /(,|(?=\s*(?:[.:;!?]|$)))/gi,
);

/** **结论**：…, "**Note:** …": what kind of sentence it is, and nothing of the matter. 优点 and 缺点 are no such words. */
const LABEL = inTurn(
  /^(?:(?:[-*+•]|\d{1,2}[.)、])\s{1,4})?(?:\*\*|__)?/iu,
  eitherOf(
    /(?:简短|简要|简单|直接|一句话)?的?(?:结论|回答|答案|总结|小结|解释|说明|答)/iu,
    /(?:关键|核心|主要)(?:点|区别|差别|要点)?/iu,
    /要点|重点|注意(?:事项|点)?|(?:温馨|小)?提示|小贴士|提醒|补充(?:说明)?|定义|概念|区别/iu,
    /(?:(?:short|quick|direct|brief|final) )?(?:answer|summary|conclusion|explanation|definition|reminder)/iu,
    /(?:key |main )?(?:point|takeaway|idea|difference)/iu,
    /note|tip|hint|bottom line|tl;?dr/iu,
  ),
  /(?:\*\*|__)?\s?[:：](?:\*\*|__)?\s?(?=\S)/iu,
);
/** 根据课程资料，…: all that is said rests on it. */
const BY_THE_MATERIAL = eitherOf(
  inTurn(
    /^(?:根据|按照?|依据|从)(?:本|这门|上面的|以上|现有的?|所?(?:给出?|提供)的?)?/iu,
    /(?:课程|教学|学习)?(?:资料|讲义|教程|教材|材料|内容|课文|片段|上下文|信息)(?:里|中|上)?的?/iu,
    /(?:内容|说明|介绍|描述|讲解|来看|可知|所述)?\s*[，,：:]\s*(?=\S)/iu,
  ),
  inTurn(
    /^(?:according to|based on|as (?:stated|described|explained|mentioned) in) /iu,
    /(?:the|this|your|our) (?:(?:provided|given|available|above) )?/iu,
    /course(?:['’]s)?|lesson|material|notes|handout|lecture|context|passages?|information|text/iu,
    /(?: (?:material|content|notes|text))?s?\s*[,:]\s*(?=\S)/iu,
  ),
);

/** Cheap: most sentences begin otherwise. */
const MAY_LEAD = /^.{1,50}?[，,：:]/u;

/** A sentence without what leads up to it. */
export function withoutLeadIn(sentence: string): string {
  const rest = withoutOne(sentence);
  // "Note that, in other words, …" and 另外，举个例子，…: one more at the most.
  return rest === sentence ? rest : withoutOne(rest);
}

const FRAMES: readonly RegExp[] = [LEAD_IN, EXAMPLE, HEED, DIFFERING, LABEL, BY_THE_MATERIAL];
const FRAMES_ENGLISH: readonly RegExp[] = [LEAD_IN_ENGLISH, LABEL, BY_THE_MATERIAL];

/** "They're most likely fine: …", 这很正常：…: a yes, a no or a comfort, and behind the colon on what ground. */
const JUDGED = /^([^：:，。.!！?？*\n]{2,50})[：:]\s*(?=\S)/u;

function withoutVerdict(sentence: string): string {
  const [whole, said = ''] = JUDGED.exec(sentence) ?? [];
  return whole !== undefined && (judgesOnly(said) || (isCourtesy(said) && !statesNothing(said)))
    ? sentence.slice(whole.length)
    : sentence;
}

function withoutOne(said: string): string {
  const sentence = withoutVerdict(said);
  if (sentence !== said) return sentence;
  if (!holdsHan(sentence)) {
    const rest = sentence.replace(BETWEEN_COMMAS, '').replace(EXAMPLE_ENGLISH, '');
    return rest === sentence ? withoutFrame(sentence, FRAMES_ENGLISH) : rest;
  }
  const rest = withoutFrame(sentence, FRAMES);
  return rest === sentence ? sentence.replace(HEADS, '') : rest;
}

function withoutFrame(sentence: string, frames: readonly RegExp[]): string {
  if (!MAY_LEAD.test(sentence)) return sentence;
  for (const frame of frames) {
    const rest = sentence.replace(frame, '');
    if (rest !== sentence) return rest;
  }
  return sentence;
}
