import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';

/** Speaks of a listing, table or picture that is not shown with it, or leads on to one. */
const POINTS_AWAY = eitherOf(
  /[上下]面|[上下]例|[上下]表|[上下]图|如下|如图|这段代码|第[一二三四]段|输出里|从输出|[:：]\s*$/i,
  inTurn(
    /\b/i,
    eitherOf(
      /example|code|program|listing|list|table|figure|graph|diagram|picture|formula|definition/i,
      /function|line|lines|box|see|shown|as|described|explained|mentioned|given|listed/i,
    ),
    / (?:above|below)\b/i,
  ),
  /\b(?:above|below)(?=[.,:;!?)]|$)|\bthe following\b/i,
  /\bfollowing (?:example|code|program|listing|table|figure|lines?)\b|\bfigure \d/i,
  /\b(?:this|see|next|the) figure (?:shows|above|below)/i,
  /\b(?:first|second|third|last|next) (?:line|example|block)|\bthis (?:program|example|code)\b/i,
);

/**
 * Opens with what only the sentence before it explains: a joint, a pronoun, or one a few words into its first clause.
 */
const LEANS_BACK = eitherOf(
  inTurn(
    /^/i,
    eitherOf(
      /但|而(?!且)|不过|因此|所以|如此|将其|这|此[时外]|另外|另一|其中|于是|否则/i,
      /同样|同理|反过来|反之|相反|也就是说|[前后两二]者|它|他|她|例如|比如|原因/i,
      /然后|接着|随后|那[么就]|最后|结果|.{1,4}它|[^，。；]{1,6}这一?点[，,]/i,
    ),
  ),
  inTurn(
    /^/i,
    eitherOf(
      /it|its|they|he|she|this|that|these|those|but|and|so|or|nor|yet|then|here/i,
      /such|both|neither|however|therefore|thus|otherwise|instead|also|similarly/i,
      /likewise|second|third|finally|for example|what (?:is left|remains)/i,
      /the (?:same|other|latter|former|last|second|third|reason|reasons|cause|causes)/i,
      /another/i,
    ),
    /\b/i,
  ),
  inTurn(
    /^/i,
    eitherOf(
      /when|if|because|since|as|above|below|beyond|at|in|for|by/i,
      /with|without|to|of|on|after|before|until|although|while/i,
    ),
    /\b[^,.;:]{0,20}\b(?:it|they|them|this|these|those)\b/i,
  ),
);

/** Is a sentence understood only behind the one before it? */
export const leansBack = (sentence: string): boolean => LEANS_BACK.test(sentence);

/** Does a sentence speak of what is not shown with it? */
export const pointsAway = (sentence: string): boolean => POINTS_AWAY.test(sentence);
