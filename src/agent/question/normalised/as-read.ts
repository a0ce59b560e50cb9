import { simplified } from '../../../domain/language/simplified.ts';
import { spelledOut } from './spelled-out.ts';

/** Stickers as WeChat and QQ write them out; 「[图片]」 is none, and says that there is something to see. */
const STICKERS = [
  '微笑|撇嘴|发呆|得意|流泪|害羞|闭嘴|睡|大哭|尴尬|发怒|调皮|呲牙|龇牙|惊讶|难过|囧|抓狂',
  '吐|偷笑|愉快|白眼|傲慢|困|惊恐|憨笑|悠闲|疑问|嘘|晕|衰|敲打|再见|擦汗|冷汗|流汗|抠鼻',
  '鼓掌|坏笑|鄙视|委屈|快哭了|阴险|亲亲|可怜|笑脸|生病|脸红|破涕为笑|恐惧|失望|无语|嘿哈',
  '捂脸|奸笑|机智|皱眉|耶|吃瓜|加油|汗|天啊|emm|社会社会|旺柴|好的|打脸|哇|翻白眼|666',
  '让我看看|叹气|苦涩|裂开|爱心|心碎|拥抱|强|弱|握手|胜利|抱拳|拳头',
  'ok|合十|咖啡|玫瑰|庆祝|礼物|烟花|跳跳|发抖|转圈|笑哭|doge|泪奔|无奈|卖萌|斜眼笑|小纠结',
].join('|');
const STICKER = `(?<![A-Za-z0-9_])\\[(?:${STICKERS})\\]`;
const PICTOGRAM =
  '\\p{Extended_Pictographic}|\\p{Emoji_Modifier}|[\\u200d\\ufe0f\\u20e3\\u{1f1e6}-\\u{1f1ff}]';
const AT_THE_START = new RegExp(`^(?:${STICKER}|${PICTOGRAM}|\\s)+`, 'iu');
const AT_THE_END = new RegExp(`(?:${STICKER}|${PICTOGRAM}|\\s)+$`, 'iu');
/** What may stand at the end is looked for in so many characters: from the front on it would take quadratic time. */
const END_CHARACTERS = 80;

/** Full-width letters and digits, as Chinese keyboards write them; marks of both widths are known everywhere. */
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ]/g;
const FULL_WIDTH_OFFSET = 0xfee0;
/** "don’t", as phones write it. */
const TYPED_APOSTROPHE = /(?<=[A-Za-z])[’ʼ](?=[A-Za-z])/g;

/**
 * What a learner wrote as it is read: in simplified characters, plain letters and apostrophes, without the faces around it (「闭包是啥😭」,
 * 「求助[捂脸]」), and in whole words of English ("wats a closure"). A message of nothing but faces stays as it is.
 */
export function asRead(written: string): string {
  const text = simplified(written)
    .trim()
    .replace(FULL_WIDTH, (letter) => String.fromCharCode(letter.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(TYPED_APOSTROPHE, "'");
  const body = text.slice(0, -END_CHARACTERS);
  const bare = (body + text.slice(-END_CHARACTERS).replace(AT_THE_END, '')).replace(AT_THE_START, '');
  return spelledOut(bare === '' ? text : bare);
}
