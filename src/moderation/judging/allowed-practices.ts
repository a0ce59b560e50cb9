import { eitherOf } from '../../domain/language/either-of.ts';
import type { Category } from '../../domain/moderation/moderation.ts';
import { has, type Reading } from '../classifier/signals.ts';
import type { NormalisedText } from '../text/normalise.ts';

const REFERRAL =
  /内推|招聘|校招|社招|实习|岗位|hc|jd|简历|双休|base|offer|面试|referral|hiring|internship|vacanc|opening|job/;
/** What turns a referral into a sale, whatever the group allows. */
const PAID = eitherOf(
  /付费|付款|尾款|学费|分期|报名费|训练营|集训|陪跑|培训班|代(?:写|答|面|考|投|充)|包装简历|背调/,
  /保\s?(?:offer|面试?|录|过)|渠道费|有偿|收费|先交|定金|押金|培训费|中介费|保证金|包过|包拿|三千/,
  /\d+\s?(?:元|块)(?:一个|一次|一份)?(?:内推|名额)?|刷单|日结|兼职.{0,4}日|pay (?:me|first)|deposit/,
  /fee(?:s)?(?![a-z])|proxy interview|after the offer|guaranteed (?:offer|interview)/,
);

/** Whether the group's positioning allows what the message does. Course sales and paid referrals never are. */
export function isAllowed(
  message: NormalisedText,
  reading: Reading,
  category: Category,
  allows: readonly string[],
): boolean {
  if (category !== 'advertising' || allows.length === 0) return false;
  const { text } = message.plain;
  const { trade } = reading;
  if (allows.includes('referrals') && REFERRAL.test(text) && !PAID.test(text)) return !has(trade, 'prize');
  return (
    allows.includes('contact_exchange') &&
    !PAID.test(text) &&
    !has(trade, 'price', 'offer', 'income_promise', 'prize', 'group_link', 'follow_request')
  );
}
