import { both, calledBy, either } from './conditions.ts';
import type { Condition, Phrase } from './phrase-matcher.ts';

/**
 * Insults of which a reader is given a part: the first character, the other covered by a sign ("傻〇", "你个智*"), or
 * the first letters of their sounds ("你nc吧"). The part alone is anything (a circle to fill in, netcat), so that it
 * counts only where somebody is called by it.
 */

/** Insults that are known by their first character. */
const COVERED: Record<string, string> = {
  傻: '傻逼',
  煞: '傻逼',
  脑: '脑残',
  智: '智障',
  弱: '弱智',
  废: '废物',
  垃: '垃圾',
  贱: '贱人',
  蠢: '蠢货',
  畜: '畜生',
  婊: '婊子',
};
/** What characters are covered with, as `fold` leaves it: a cross is an x. */
const COVERS = [...'〇○◯⭕□■❌x*'];

/** By the first letters of its syllables, as chats abbreviate it. */
const INITIALS: Record<string, string> = {
  nc: '脑残',
  nt: '脑瘫',
  zz: '智障',
  rz: '弱智',
  fw: '废物',
  lj: '垃圾',
  jr: '贱人',
};

/** "你就是个傻…", "真是个智……": broken off, for everybody to fill in. Folded, every dot stands for itself. */
const BROKEN_OFF = '...';
/** Somebody is called it, and not the speaker: "我真是个傻…" */
const CALLED_BEFORE =
  /(?:[你您他她](?:们|俩)?|楼上|[这那](?:人|货|位)|(?<!我.{0,6})真|纯)(?:就|真|可|他妈的?|tm|也|还|都|这){0,2}(?:是个?|个|是一?个)$/;
/** "真是个傻……瓜" is said with a smile. */
const HARMLESS_REST = /^\.*\s?(?:瓜|乎|孩|大个|白甜|小子|丫头|弟|妹|姑娘|儿子)/;
const asBrokenOff: Condition = (text, start, end) =>
  CALLED_BEFORE.test(text.slice(Math.max(0, start - 12), start)) &&
  !HARMLESS_REST.test(text.slice(end, end + 10));

const EXCLAIMED = /(?:^|[,，。!！?？~\s]|真是个?|纯)\s?$/;
/** Called out at nobody named: "煞〇，问这种题", "真是个傻○", "zz玩意". */
const exclaimedWith =
  (after: RegExp): Condition =>
  (text, start, end) =>
    EXCLAIMED.test(text.slice(Math.max(0, start - 4), start)) && after.test(text.slice(end, end + 4));
const asCovered = either(
  calledBy,
  exclaimedWith(/^\s?(?:$|[,，。!！?？~]|一个(?=$|[,，。!！?？~\s])|玩意|东西|吧你)/),
);
/** "fw一个，什么都不会"; "fw一个" alone asks to have a mail forwarded as well. */
const asInitials = either(calledBy, exclaimedWith(/^\s?(?:一个(?=[,，。!！?？~\s])|玩意|东西|吧你)/));

/** "*你真傻*" is set in italics. */
const isNoMarkup: Condition = (text, start, end) =>
  text[end - 1] !== '*' || !text.slice(0, start).includes('*');

/** A last `*` would lift the boundary of a word. */
const literally = (text: string): string => (text.endsWith('*') ? `${text}*` : text);

export function halfWritten(): Phrase<string>[] {
  const phrases: Phrase<string>[] = [];
  for (const [first, value] of Object.entries(COVERED)) {
    phrases.push({ text: first + BROKEN_OFF, value, when: asBrokenOff });
    for (const cover of COVERS) {
      for (const covers of [cover, cover + cover])
        phrases.push({ text: literally(first + covers), value, when: both(isNoMarkup, asCovered) });
    }
  }
  for (const [text, value] of Object.entries(INITIALS)) phrases.push({ text, value, when: asInitials });
  return phrases;
}
