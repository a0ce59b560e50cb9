const LAUGHTER = '(?:[哈嘿嘻]{2,20}|h?(?:a?ha){2,10}h?|hehe|l(?:ol)+|lmf?ao+|rofl|😂{1,9}|🤣{1,9})';
const MARKS = '[\\s,，.。!！~～]{0,6}';
const AT_EITHER_END = new RegExp(
  `^${LAUGHTER}(?![a-z])${MARKS}|${MARKS}(?<![a-z])${LAUGHTER}${MARKS}$`,
  'giu',
);

/**
 * What is said beside a laugh at its beginning or end: "哈哈哈我是猪", "im so dumb haha". A text that is nothing else
 * stays as it is.
 */
export const withoutLaughter = (text: string): string => text.replace(AT_EITHER_END, '').trim() || text;
