import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import type { NormalisedText } from '../../text/normalise.ts';
import type { Finding } from '../finding.ts';

/**
 * A word in the chat itself ("私聊我", "dm me") is how learners agree on what concerns nobody else; whoever wants to
 * be added elsewhere may sell. Our own patterns, on the plain text.
 */
const PRIVATE_WORD = inTurn(
  /^/,
  eitherOf(
    /私聊|私信|私[我戳]?|戳我|小窗|窗我|敲窗|滴滴我|滴我|敲我|dd我|找我|联系我|带价来|价格?私/,
    /(?:dm|pm|message|msg|text|inbox) me/,
  ),
  /$/,
);

export const asksForPrivateWord = (text: string, { kind, start, end }: Finding): boolean =>
  kind === 'contact_invitation' && PRIVATE_WORD.test(text.slice(start, end));

/** Who answers begins with yes: "行，私聊我", "yes, dm me". Those who look for takers have nobody to answer. */
const YES = inTurn(
  /^(?:行|好|可以|成交?|嗯+|恩|没问题|在的?|还在|对|ok|okay|yes|yep|yeah|sure|deal|np)/,
  /(?:啊|呀|的|吧|哦|嘞|滴|了|就)?(?:[\s,，。.!！~]+|(?=[你我那私]))/,
  /(?:那|你|我|就|直接|可以|you can|just|then|\s|[,，]){0,3}$/,
);
/** In UTF-16 units: more says something of its own. */
const LONGEST_BEHIND = 8;

/** Does a message only agree, and ask for a word in private on it? */
export function agreesInPrivate({ plain: { text } }: NormalisedText, trade: readonly Finding[]): boolean {
  const [first, ...more] = trade;
  if (!first || more.length > 0 || !asksForPrivateWord(text, first)) return false;
  return YES.test(text.slice(0, first.start)) && text.length - first.end <= LONGEST_BEHIND;
}
