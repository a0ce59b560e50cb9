/**
 * What platforms put in the place of a mention where nobody turns it into a name: Slack and Discord `<@U12AB>`, Feishu
 * `@_user_1` and `<at user_id="…">助教</at>`, QQ `[CQ:at,qq=…]`. Whom it means is known to the platform alone.
 */
const MENTION_CODES = [
  /<[@!][!&]?[A-Za-z0-9_-]{1,40}(?:\|[^<>]{0,60})?>/gu,
  /[@＠]_(?:user_\d{1,4}|all)(?![\p{L}\p{N}_])/gu,
  /<at\b[^<>]{0,120}>[^<>]{0,60}<\/at>/giu,
  /\[CQ:(?:at|reply),[^\]]{0,120}\]/gu,
];

/** A message that is put to the assistant, without these: no course has a word of them. */
export function withoutMentionCodes(text: string): string {
  if (!/[<@＠[]/.test(text)) return text;
  return MENTION_CODES.reduce((left, code) => left.replace(code, ' '), text)
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/^[\s,，:：]+/, '')
    .trim();
}
