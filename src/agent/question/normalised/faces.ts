import type { Talk } from '../intents/talk-patterns.ts';

/**
 * Stickers as WeChat and QQ write them out, by what a lone one says; 「[图片]」 is none, and says that there is
 * something to see.
 */
const STICKERS: readonly [Talk | null, string][] = [
  [
    'laugh',
    '得意|调皮|呲牙|龇牙|偷笑|愉快|憨笑|坏笑|笑脸|破涕为笑|嘿哈|捂脸|奸笑|机智|耶|吃瓜|社会社会|旺柴|666|跳跳|笑哭|doge|斜眼笑|卖萌|facepalm|grin|chuckle|joyful|laugh|lol|smirk|smart|yeah!|onlooker',
  ],
  ['understood', '好的|ok|胜利|握手|拳头|shake|peace|fist'],
  ['praise', '鼓掌|强|爱心|玫瑰|庆祝|礼物|烟花|拥抱|亲亲|clap|thumbsup|heart|rose|hug|party'],
  ['thanks', '抱拳|合十|blessing|salute'],
  ['wish', '加油|咖啡'],
  [
    'mood',
    '流泪|大哭|难过|快哭了|委屈|可怜|困|睡|晕|衰|叹气|苦涩|裂开|心碎|泪奔|生病|失望|sob|cry|tears|whimper|broken|dizzy|drowsy',
  ],
  [
    null,
    '微笑|撇嘴|发呆|害羞|闭嘴|尴尬|发怒|惊讶|囧|抓狂|吐|白眼|傲慢|惊恐|疑问|嘘|敲打|再见|擦汗|冷汗|流汗|抠鼻|鄙视|阴险|脸红|恐惧|无语|皱眉|汗|天啊|emm|打脸|哇|翻白眼|让我看看|弱|发抖|转圈|无奈|小纠结|动画表情|表情|smile|shy|awkward|sweat|speechless|shocked|wave|sticker|animated sticker',
  ],
];
const STICKER = `(?<![A-Za-z0-9_])\\[(?:${STICKERS.map(([, names]) => names).join('|')})\\]`;
const PICTOGRAM =
  '\\p{Extended_Pictographic}|\\p{Emoji_Modifier}|[\\u200d\\ufe0f\\u20e3\\u{1f1e6}-\\u{1f1ff}]';
const ONLY_FACES = new RegExp(`^(?:${STICKER}|${PICTOGRAM}|\\s)+$`, 'iu');
const AT_THE_START = new RegExp(`^(?:${STICKER}|${PICTOGRAM}|\\s)+`, 'iu');
const AT_THE_END = new RegExp(`(?:${STICKER}|${PICTOGRAM}|\\s)+$`, 'iu');
/** What may stand at the end is looked for in so many characters: from the front on it would take quadratic time. */
const END_CHARACTERS = 80;
/** A message of more is no lone face. */
const LONGEST = 120;

const KIND_OF = new Map(
  STICKERS.flatMap(([talk, names]) => names.split('|').map((name): [string, Talk | null] => [name, talk])),
);
const NAMED = /\[([^\]]+)\]/g;
const SAD = /[😭😢😞😔😩😫🥺💔]/u;

/** What a message of nothing but faces says; null of every other. One that says nothing in particular is a nudge. */
export function talkOfFaces(text: string): Talk | null {
  if (text.length > LONGEST || text.trim() === '' || !ONLY_FACES.test(text)) return null;
  const named = [...text.toLowerCase().matchAll(NAMED)].map(([, name = '']) => KIND_OF.get(name) ?? null);
  return named.find((talk) => talk !== null) ?? (SAD.test(text) ? 'mood' : 'empty');
}

/** A text without the faces around it: 「闭包是啥😭」, 「求助[捂脸]」. A message of nothing but faces stays as it is. */
export function withoutFaces(text: string): string {
  const body = text.slice(0, -END_CHARACTERS);
  const bare = (body + text.slice(-END_CHARACTERS).replace(AT_THE_END, '')).replace(AT_THE_START, '');
  return bare === '' ? text : bare;
}
