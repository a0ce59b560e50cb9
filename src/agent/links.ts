/** Addresses as people and models write them: with a scheme, or beginning with www. */
const URL =
  /\b(?:https?|ftp):\/\/[^\s<>"'`，。；：！？、（）()【】「」《》\]}]+|\bwww\.[^\s<>"'`，。；：！？、（）()【】「」《》\]}]+/gi;
const CLOSING = /[.,;:!?'"*_~]+$/;

/** The links in a text, without the punctuation behind them. */
export const urlsIn = (text: string): string[] =>
  (text.match(URL) ?? []).map((url) => url.replace(CLOSING, ''));
