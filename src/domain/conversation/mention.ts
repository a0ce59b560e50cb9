import { escaped } from '../language/escaped.ts';

/** How a message addresses the assistant, and what it says without that. */
export interface Mention {
  mentioned: boolean;
  body: string;
}

/** White space of every width that clients put behind a mention (U+2005 is WeChat's). */
const AFTER_MENTION = '[\\s\\u2005\\u2006\\u200b:：,，]*';

/** Before the `@` of an e-mail address; Chinese words may stand directly before a mention. */
const ADDRESS = '(?<![A-Za-z0-9._%+-])';

/** What platforms let call everybody. */
const EVERYBODY = '所有人|全体成员|全员|全体|everyone|everybody|all|here';
/** Of a question that is put to the assistant and to others, these: WeChat ends a mention by a blank of its own. */
const MENTION_OF_WECHAT = new RegExp(`${ADDRESS}[@＠][^\\s@＠]{1,24}\\u2005\\s*`, 'gu');
const CALLS_EVERYBODY = new RegExp(
  `${ADDRESS}[@＠](?:${EVERYBODY})(?![\\p{L}\\p{N}_-])${AFTER_MENTION}`,
  'giu',
);
/** 「@张三 闭包是什么」. What 「@装饰器 怎么用」 asks about is no person. */
const A_NAME_FIRST = /^[@＠]\p{Script=Han}{2,4}(?:\s+(?![是有的和与跟怎咋做用能会为在代什啥])(?=\S)|\s*$)/u;

const withoutOthers = (body: string): string =>
  body.replace(CALLS_EVERYBODY, ' ').trim().replace(A_NAME_FIRST, '');

/**
 * Finds `@name` for one of the assistant's names, full or half width, anywhere in the text, and takes it out.
 * A name inside a longer handle (`@助教老师` where only `助教` is ours) is somebody else.
 */
export function findMention(written: string, names: readonly string[]): Mention {
  const alternatives = [...names].sort((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(
    `${ADDRESS}[@＠](?:${alternatives.join('|')})(?![\\p{L}\\p{N}_-])${AFTER_MENTION}`,
    'giu',
  );
  if (!pattern.test(written)) return looseMention(written, alternatives);
  const body = written.replace(pattern, ' ').replace(MENTION_OF_WECHAT, ' ');
  return {
    mentioned: true,
    body: withoutOthers(body.trim())
      .replace(/[ \t]{2,}/g, ' ')
      .trim(),
  };
}

/** "@助教闭包是什么" without a space: Chinese does not separate words, so at the start of a message it counts. */
function looseMention(text: string, alternatives: string[]): Mention {
  const opening = new RegExp(
    `^\\s*[@＠](?:${alternatives.join('|')})(?=\\p{Script=Han})(?!老师|姐|哥|同学|组|们)`,
    'iu',
  );
  const match = opening.exec(text);
  if (!match) return { mentioned: false, body: text.trim() };
  return { mentioned: true, body: text.slice(match[0].length).trim() };
}
