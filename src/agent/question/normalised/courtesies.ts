import { knownLately } from '../../../domain/caches/known-lately.ts';

/*
 * What is said around a question and asks nothing: whom it is said to, that one asks, that one is sorry to, thanks.
 * It is no word of the matter, so nothing is searched by it.
 */

const MARKS = '[\\s，,、。.!！~～…:：;；]';
/** Only as an address: in "老师什么时候在" the teacher is what is asked about. */
const TO_WHOM = `(?:各位|小)?(?:老师们?|助教|大佬们?|大神|同学们?|大家|学长|学姐|各位)(?:好|你好|您好)?(?=${MARKS}|(?:早上|上午|中午|下午|晚上)好|请问|我?想|麻烦|求|打扰|不好意思|问一?下)`;
const GREETING = [
  `(?:你好|您好|哈喽|嗨|(?:早上|上午|中午|下午|晚上)好|在吗|在么|在不在|有人吗)[啊呀哈哟]*(?=${MARKS}|老师|助教|请问|我?想)`,
  [
    '(?:hi|hello|hey|hiya|heya|yo|good (?:morning|afternoon|evening))',
    '(?:[ ,]+(?:there|all|everyone|guys|folks|teacher|老师|助教))?',
    `(?:${[
      '(?=[,，.!！])',
      "(?= (?:whats|what|how|why|when|where|who|which|is|are|can|could|do|does|did|i|i'm|im|my|quick|sorry|so)\\b)",
    ].join('|')})`,
  ].join(''),
].join('|');
const ASKING = [
  '(?:我|就|有点)*想问(?!题)问?(?:一?下)?',
  '(?:我|就|有点|还|再|另外|最后)*(?:想|要|来)?请?(?:问|请教|咨询)(?:一?[下句]|个|一个|(?:您|你|老师|大家|助教)(?=[一下\\s，,])|问题)+',
  '请问(?:一?下)?|(?:我)?(?:想|要)(?:请问|请教)|弱弱地?问(?:一?[下句])?',
  '(?:我|还|另外|再)*有(?:个|一个|几个)(?:小)?问题(?:想?(?:问|请教)(?:一?下)?)?(?=[\\s，,。:：!！])',
  '(?:can|could|may) i (?:just )?ask(?: you)?(?: (?:something|a (?:quick )?question)(?=[\\s,.:?!])|(?=\\s*[,.:?!\\n]))',
  '(?:i have a |just a )?(?:(?:very|really|probably(?: an?)?) )?(?:quick|dumb|stupid|silly|noob|newbie|small|random) (?:question|q|one)(?: but)?(?=[\\s,.:!?-])',
  'i have a question(?=[\\s,.:!-])',
  "i(?:'d| would) like to (?:ask|know)\\b",
  'i was wondering\\b',
].join('|');
const SORRY = [
  '(?:不好意思|抱歉|对不起)(?=[\\s，,。!！]|打扰|再?问|请问|我?想)',
  '(?:不好意思|抱歉)?打扰(?:一?下|大家|各位|老师|您|你|了|啦)+',
  'excuse me(?=[\\s,.!])|sorry to bother(?: you)?(?=[\\s,.!])',
  "(?:(?:sorry|apologies) if|not sure if|idk if|i don't know if) (?:this|it|that)(?:'s| is| was| has been)? [a-z ]{1,40}?(?:,? but|,)(?= )",
  '(?:this )?(?:might|may|could) be an? (?:very |really )?(?:dumb|stupid|silly|basic|noob|obvious) (?:question|one|q)(?:,? but|,)(?= )',
].join('|');
/** What bursts out of somebody before the question: "omg i ran update with no where". */
const OUTBURST = [
  `(?:${[
    'omf?g|wtf|ffs|smh|lol|lma?o+|haha\\w{0,6}|u+gh+|ar+gh+|ga+h+|a+h+',
    'o+h+(?: (?:no|man|god|my god|boy))?',
    'e+w+|wow|whoa|damn(?:it)?|dang|dammit|shit|crap|jeez|gosh|bru?h',
    'bro|dude|oops|ouch|hm+|honestly|seriously|literally|ngl|tbh',
  ].join('|')})`,
  '(?=[\\s,.!?:…])',
].join('');
/** That it is about something else now: "anyway when is it due", 「对了，…」. */
const BY_THE_WAY = [
  '(?:话说(?:回来)?|对了|顺便(?:问|说)?(?:一?下|一?句)?|(?:换个|另外一?个)(?:问题|话题))(?=[\\s，,：:])',
  '话说(?:回来)?(?=\\p{Script=Han}{2}.{0,40}(?:怎么|怎样|如何|什么|啥|咋|哪|谁|几|多少|吗|[?？]))',
  [
    '(?:anyways?|by the way|btw|on another note|unrelated(?: question)?|off topic(?: but)?)',
    '(?=\\s*[,.:!-]|(?= (?:whats|what|how|why|when|where|who|which|is|are|can|could|do|does|did|will|should)\\b))',
  ].join(''),
].join('|');
/**
 * Thanks for the answer before, or that it was understood, before the next question: 「谢谢，讲得清楚。那…」,
 * 「明白了谢谢！那…」, "thanks! one more thing, …".
 */
const TAKEN_IN = [
  `(?:${[
    '(?:非常|十分|多)?(?:谢谢|感谢|多谢|谢啦|谢了|辛苦)(?:老师|助教|大家|您|你|啦|了|哈)*',
    '(?:这下|终于|总算|大概|我)?(?:懂|明白|清楚|知道|了解|学会)了',
    '(?:讲|说|解释)得(?:很|真|好|太|挺)?(?:清楚|明白|好|棒|详细)(?:了|啊|呀)?',
    '(?:ok(?:ay)? )?(?:thanks|thank (?:you|u)|thx|ty|cheers|got it|makes sense|perfect)(?: (?:a lot|so much|very much|again))?',
    '(?:and |just )?(?:one (?:more|last) (?:thing|question|one)|another (?:question|thing|one)|(?:a )?(?:quick )?follow[- ]?up(?: question)?)',
  ].join('|')})`,
  `(?=${MARKS}|谢|多谢|感谢|(?:讲|说|解释)得)`,
].join('');
/** Who says so is no matter of the course: "people keep saying dont use bare except". */
const HEARSAY = [
  `(?:${[
    'people|everyone|everybody|someone|they',
    'my (?:friend|teacher|boss|colleague|brother|sister|dad|mom|mum)',
    'a friend|i',
  ].join('|')})`,
  '(?: (?:all|keep|keeps|always|just|once))? ',
  '(?:say|says|saying|said|told me|tells me|tell me|heard|read)(?: somewhere)?(?: that)? ',
  '(?=\\w+ \\w+ \\w+)',
].join('');
const KNOWS =
  '(?:知不知道|知道|了解|清楚|晓得|记得|懂得?|遇到过|能|可以|会|来|帮忙?|告诉一?下?我|给?(?:我|大家)|[讲说]一?[讲说下]|解释|介绍|解答|看看|一下)';
/** A question put to whoever may know: 「有人知道字典怎么排序吗」, "does anyone know how to sort a dict". */
const TO_THE_CROWD = [
  `(?:${[
    `(?:请问|问问|想问问)?(?:有没有|有|谁|哪位|各位|大家|问问大家)(?:人|谁|同学们?|大佬们?|大神们?|朋友们?|小伙伴们?|老师们?)?${KNOWS}{1,4}`,
    '(?:求问|请教|问问|想问问)[，,\\s]{0,3}(?:各位|大佬们?|大神们?|大家|老师们?|同学们?)+',
  ].join('|')})`,
  `(?=${MARKS}{0,3}[^？?。]{0,30}(?:怎么|怎样|如何|什么|啥|咋|哪|谁|几|多少|为何|区别|吗|多久|多长|干嘛))`,
].join('');
const TO_THE_CROWD_ENGLISH = [
  '(?:(?:does|do|did) )?(?:any ?(?:one|body)|some ?(?:one|body)|you guys|u guys|any of you)(?: here| in here)?(?: happen to)? (?:knows?|remembers?|understands?)',
  'who (?:here )?knows',
  '(?:can|could|would) (?:any ?(?:one|body)|some ?(?:one|body)|you|u)(?: here)?(?: please| pls)? (?:tell me|explain(?: to me)?)',
  'do (?:you|u) (?:happen to )?know',
  'any ?(?:one|body)(?: have)? any ideas?',
  'any ideas?(?: on)?',
].join('|');
const BEFORE_A_QUESTION = '(?= (?:how|what|why|when|where|which|who)\\b)';
const OPENING = new RegExp(
  `^(?:${MARKS}(?!=)|急+(?=${MARKS})|${TO_WHOM}|${GREETING}|${OUTBURST}|${ASKING}|${SORRY}|${BY_THE_WAY}|${TAKEN_IN}|${HEARSAY}|${TO_THE_CROWD}|(?:${TO_THE_CROWD_ENGLISH})${BEFORE_A_QUESTION})`,
  'iu',
);

/** What stands behind a question and is none of it. */
const PARTING = [
  '谢谢|感谢|多谢|谢啦|谢了|拜托了?|求解答?|求教|求助|求指教|在线等|挺急的|急+',
  '(?:麻烦|辛苦)(?:老师|您|你|大家)?了',
  'thanks|thank you|many thanks|thx|ty|cheers',
  'pls|plz|please|(?:please|pls|plz) help(?: me)?',
  'any (?:help|tips?|ideas?|advice)(?: (?:appreciated|welcome))?',
  'lol|lmao|haha|hehe|wtf|omf?g|u+gh+|ar+gh+|e+w+|ffs|bru?h|bro|dude|dammit|tho|smh|tbh|ngl',
  'or (?:nah|no|not|what)|(?:like|as) (?:crazy|mad|hell)|af',
  "in (?:simple|plain|easy|layman'?s?) (?:words|terms|english)|eli5|like i'?m (?:5|five)",
].join('|');
const CLOSING = new RegExp(
  [
    '(?:(?:^|[\\s，,。.!！?？~～啊呀呢吗])(?:非常|十分|万分|先|多)?',
    `(?:${PARTING})`,
    `(?:老师|大家|各位|助教|您|你|啦|了|哈|in advance| so much| very much| a lot|\\s)*)${MARKS}*$`,
  ].join(''),
  'i',
);

/** Thanks are looked for in so many characters at the end: from the front on it would take quadratic time. */
const CLOSING_CHARACTERS = 60;
/** Pieces of courtesy looked for at either end; whoever writes more of them has said them twice. */
const MOST = 12;

/** 「有人知道字典怎么排序吗」: of the question that is left, its 吗 asks nothing. */
const ASKED_TWICE = /(?<=(?:怎么|怎样|如何|什么|啥|咋|哪|几|多少).{1,30})[吗么](?=[？?。\s]{0,3}$)/u;

/**
 * The question alone: "老师好，不好意思打扰了，想请教一下字典怎么遍历，谢谢" asks "字典怎么遍历". A text that is nothing
 * but courtesy is returned as it stands.
 */
export const withoutCourtesies = knownLately((text): string => {
  let asked = text.trim();
  for (let round = 0; round < MOST; round++) {
    const rest = asked.replace(OPENING, '');
    if (rest === asked) break;
    asked = rest;
  }
  for (let round = 0; round < MOST; round++) {
    const body = asked.slice(0, -CLOSING_CHARACTERS);
    const ending = asked.slice(-CLOSING_CHARACTERS);
    const kept = ending.replace(CLOSING, (said) => (/^[啊呀呢吗?？]/.test(said) ? (said[0] ?? '') : ''));
    if (kept === ending) break;
    asked = body + kept;
  }
  const once = asked.replace(ASKED_TWICE, '');
  return /[\p{L}\p{N}]{2}/u.test(once) ? once : text.trim();
});
