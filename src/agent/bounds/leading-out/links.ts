import { MARKED_CODE } from '../../../domain/language/code-marks.ts';
import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import type { PlainText } from '../plain-text.ts';

/** Addresses with a scheme, or beginning with www. */
const URL = eitherOf(
  /\b(?:https?|ftp):\/\/[^\s<>"'`，。；：！？、（）()【】「」《》\]}]+/gi,
  /\bwww\.[^\s<>"'`，。；：！？、（）()【】「」《》\]}]+/gi,
);
const CLOSING = /(?<![.,;:!?'"*_~])[.,;:!?'"*_~]+$/;

/** The links in a text, without the punctuation behind them. */
export const urlsIn = (text: string): string[] =>
  (text.match(URL) ?? []).map((url) => url.replace(CLOSING, ''));

/**
 * Whatever a chat program may make a link of, or a reader may type: bare names of hosts, broken-up ones
 * ("evil[.]com", "evil dot com", hxxp), addresses of mail, numbers of hosts, and links that run code.
 */
const TLDS =
  'com|net|org|cn|io|co|cc|me|top|xyz|vip|info|link|site|shop|club|online|app|dev|ai|tv|ly|gl|to|ru|example|test|invalid';
/** And those that only a reader makes an address of, of a name that is spelled out. */
export const NAMES_OF_HOSTS = `${TLDS}|ink|icu|fun|live|pro|host|work|store|tech|cloud|space|website|page|wang|ltd|blog|news|win|life|world|today|art|fans|pub`;
const LINK_LIKE = [
  new RegExp(
    `(?<![\\w@./-])(?:[a-z0-9-]{1,63}\\.)+(?:${TLDS})(?![a-z0-9-])(?:[/:?#][^\\s，。；！？、）)\\]]*)?`,
    'gi',
  ),
  new RegExp(
    `[a-z0-9-]{1,63}\\s{0,3}(?:\\[\\s*\\.\\s*\\]|\\(\\s*\\.\\s*\\)|\\bdot\\b|[。．点])\\s*(?:${TLDS})(?![a-z0-9])`,
    'gi',
  ),
  // With a blank before the dot, where no program makes a link of it and a reader does.
  new RegExp(`[a-z0-9-]{1,63}\\s{1,3}\\.\\s?(?:${TLDS})(?![a-z0-9])`, 'gi'),
  // Read out: 三点二点一点九.
  /[零〇一二三四五六七八九十百\d]{1,5}(?:\s*[点。]\s*[零〇一二三四五六七八九十百\d]{1,5}){3}/gu,
  // In another script: evil.рф
  /[a-z0-9-]{2,63}\.[a-z]*(?!\p{Script=Han})[^\0-\x7f]\p{L}*/giu,
  // Any scheme that is followed by a host.
  /\b[a-z][a-z0-9+.-]{1,15}:\/\/\S+/gi,
  // A name under one of the Chinese top domains, also read out.
  inTurn(
    /[\p{Script=Han}a-z0-9-]{1,63}\s{0,3}(?:[.．]|点)\s{0,3}/gu,
    /(?:中国|公司|网络|网址|在线|集团|商城|中文网|手机|我爱你|中信|佛山|广东)(?!\p{Script=Han})/gu,
  ),
  // A share of a file server, a page of a wiki.
  /\\\\[\w-]+\\\S+|\[\[[^\]\n]{1,300}\]\]/g,
  /h[tx]{2}ps?\s*:\s*\/\s*\/\s*\S+/gi,
  /[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/gi,
  /\b(?:\d{1,3}\.){3}\d{1,3}(?::\d+)?(?:\/\S*)?\b/g,
  /\b(?:javascript|data|vbscript|file|mailto|tel|weixin|alipays?|mqqapi|tg):\S+/gi,
  /\]\(\s*<?[^)\s]+/g,
  /^[ \t]*\[[^\]\n]{1,200}\]:\s{0,3}\S+/gm,
];

/** Each of these patterns has one of them: with none, no sentence is gone through for names before a dot. */
const ANY_SIGN = /[@:：\\[\]/]|dot|[.．点。](?!$)/;

/** A server on the reader's own machine: it leads nowhere. */
const OWN_MACHINE = /^https?:\/\/(?:localhost|127\.0\.0\.1)(?::\d{1,5})?(?:\/[\w./-]*)?$/;

/** The first link-like part of a text that is not in what it may quote, or null. */
export function strangeLink({ text, plain }: PlainText, allowed: (part: string) => boolean): string | null {
  for (const url of [...urlsIn(text), ...urlsIn(plain)])
    if (!OWN_MACHINE.test(url) && !allowed(url)) return url;
  if (!ANY_SIGN.test(plain)) return null;
  for (const pattern of LINK_LIKE) {
    for (const part of plain.match(pattern) ?? []) {
      const bare = part.replace(/^\]\(\s*<?/, '').replace(CLOSING, '');
      if (!OWN_MACHINE.test(bare) && !allowed(bare) && !/^#?$/.test(bare)) return bare;
    }
  }
  return null;
}

/** What reads as an address, in a name of a heading that is shown as it is. */
export const namesAnAddress = ({ plain }: PlainText): boolean =>
  /(?:https?|ftp|hxxps?)\s*[:：](?!\/\/(?:localhost|127\.))|\bwww\.|(?<![a-z0-9])[a-z0-9-]+\s*点\s*(?:com|cn|net|org|xyz|top|vip|cc|me|io|example)(?![a-z0-9])|(?<![\w@./-])(?:[a-z0-9-]{1,63}\.)+(?:com|cn|net|org|xyz|top|vip|cc|shop|club|site|link|info|example|test)(?![a-z0-9-])/i.test(
    plain,
  );

/** Pictures and tags: a chat program may load them; a remark in HTML is for no reader. Tags in code are code. */
const IMAGE_OR_TAG = eitherOf(
  /<!--/i,
  /!\[[^\]]*\]\s*[([]/i,
  inTurn(
    /<\/?/i,
    eitherOf(
      /img|image|picture|svg|script|iframe|video|audio|object|embed|link|meta/i,
      /style|form|input|button|base|a|at|body|html|div|span|table|marquee/i,
    ),
    /\b[^>]*>?/i,
  ),
  /&lt;(?:img|script|iframe)/i,
);

/** Of tags those that load or run something. */
const RUNS = eitherOf(
  /<\/?(?:script|style|iframe|object|embed|link|meta|base|svg|form)\b[^>]*>?/i,
  /<\w+[^>]*\son[a-z]+\s*=|<img\b[^>]*\bsrc\s*=/i,
);

export const runsSomething = ({ plain }: PlainText): boolean =>
  plain.includes('<') && RUNS.test(plain.replace(MARKED_CODE, ' '));

/**
 * The names that a prompt or a page gives to its parts; `<b>` or "a <b and c> d" may be taught, and are the passage's
 * then.
 */
const ANY_TAG = /<\/?[a-z][a-z_-]{1,30}(?:\s[^<>\n]*)?>/;

/** A tag of any name that the passages do not have. */
export function strangeTag({ plain }: PlainText, allowed: (part: string) => boolean): string | null {
  if (!plain.includes('<')) return null;
  const tag = ANY_TAG.exec(plain.replace(MARKED_CODE, ' '))?.[0];
  return tag !== undefined && !allowed(tag) ? tag : null;
}

export const hasImageOrTag = ({ plain }: PlainText): boolean =>
  /[<!&]/.test(plain) && IMAGE_OR_TAG.test(plain.replace(MARKED_CODE, ' '));
