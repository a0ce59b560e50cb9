import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import type { NormalisedText } from '../../text/normalise.ts';
import type { FindingKind } from '../finding.ts';
import { findTrade } from './trade.ts';

/**
 * Names that sell. A name is too short for a sum over words and has no verb; it says a trade and an account side by
 * side ("论文润色 139…", "Essays 4 U – WhatsApp …"). Our own patterns, on the plain text.
 */

/** Another's work for money: whoever puts that in a name need not say how to be reached, for the name is written to. */
const OUTRIGHT = eitherOf(
  /代[刷考挂](?!核|试院|场|念)|代写(?![意生实字诗码])/,
  /代(?:做|看|修|上|答)(?:网课|作业|论文|毕设|课设|题|考试|报告|ppt)/,
  /(?:作业|论文|毕设|课设|网课|报告|程序)代(?:做|写|看|修)|包过班?(?=$|[\s,，|加])/,
  inTurn(
    /(?<![a-z])/,
    eitherOf(
      /essays?|homework|hw|assignments?|exams?|quiz(?:zes)?/,
      /tests?|coursework|dissertations?|thes[ie]s|answers/,
    ),
    / ?(?:(?:4|for) ?(?:u|you|ya|hire|sale|cash)|done (?:4|for) (?:u|you))(?![a-z])/,
  ),
  inTurn(
    /(?<![a-z])(?:do|write|finish|ace|complete|take)s? (?:your|ur|ya) (?:\w+ )?/,
    eitherOf(
      /essays?|homework|hw|assignments?|exams?|quiz(?:zes)?/,
      /tests?|coursework|thesis|dissertation|class(?:es)?/,
    ),
    /(?![a-z])/,
  ),
);
/** What is sold only where an account stands beside it. */
const TRADE = eitherOf(
  /刷(?:网?课|学时|分|单|题库)|接(?:毕设|课设|作业|论文|单|稿)/,
  /(?:论文|英语|文章)(?:润色|发表|修改)|[查降]重|学历提升|保[过录分]/,
  /(?:实习|在读|学历)证明|盖章|办证/,
  /(?:出|卖|售)[^,，。]{0,4}(?:答案|题库|资料|账?号|会员)/,
  /(?:会员|流量卡|校园卡|信用卡)[^,，。]{0,3}(?:办|开|充|低价|批发)/,
  inTurn(
    /(?<![a-z])(?:essays?|homework|hw|assignments?|exams?|coursework|dissertations?|thesis)/,
    / ?(?:help(?:ers?|line)?|writ(?:ers?|ing)|service|answers|plug|expert|guru)(?![a-z])/,
  ),
);
/** Whoever is against it, was caught at it or jokes about it sells none. */
const NO_SELLER = eitherOf(
  /不|拒|勿|别|反|被|求|狗|死|滚|骂|抓|终结|远离|打击|举报|骗|谁|吗|恨|讨厌|没|禁/,
  /(?<![a-z])(?:no|not|never|hates?|anti|stop|against|pls|please|my)(?![a-z])/,
);

/** An account or a number, as names give it: figures first, without a word for what it is, behind a bare "@". */
const ACCOUNT = eitherOf(
  inTurn(
    eitherOf(/微信/, /(?<![a-z])(?:v|vx|wx|q|qq|tg|ig|ins)(?![a-z])|telegram|whats ?app/, /加|联系|号/),
    /[\s:：@+]{0,3}(?=[a-z_-]{0,19}\d)[a-z\d_-]{5,20}/,
  ),
  /(?<!\d)1[3-9]\d{9}(?!\d)|\+\d{1,3}[\s-]?\d[\d\s-]{6,14}\d/,
  /(?<!\S)@[a-z][\w.]{3,}/,
);
const REACHES: readonly FindingKind[] = ['contact_handle', 'group_link', 'link'];
const OFFERS: readonly FindingKind[] = ['offer', 'income_promise'];
const INVITES: readonly FindingKind[] = ['contact_invitation'];

/**
 * Does a name sell something and say how to be reached, or sell another's work outright? `reads`: whether its words are
 * an advert's or a copy's to the classifier.
 */
export function isOfferingName(name: NormalisedText, { reads }: { reads: boolean }): boolean {
  const { text } = name.plain;
  if (NO_SELLER.test(text)) return false;
  if (OUTRIGHT.test(text)) return true;
  const trade = findTrade(name);
  const has = (kinds: readonly FindingKind[]): boolean => trade.some(({ kind }) => kinds.includes(kind));
  if (!reads && !has(OFFERS) && !TRADE.test(text)) return false;
  return has(REACHES) || ACCOUNT.test(text) || (has(INVITES) && TRADE.test(text));
}
