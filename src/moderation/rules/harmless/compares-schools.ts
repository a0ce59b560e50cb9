import { eitherOf } from '../../../domain/language/either-of.ts';
import type { NormalisedText } from '../../text/normalise.ts';
import { CALLS_AWAY, type Finding } from '../finding.ts';

/**
 * "隔壁机构便宜一半还送题库，你们凭什么这么贵": what another school has is held against one's own. An advert for that
 * school says how to get there; whoever complains stays. Our own patterns, on the plain text.
 */
const ANOTHER_SCHOOL = eitherOf(
  /隔壁|别(?:家|的(?:机构|学校|平台|培训班|驾校|画室|琴行))|其他(?:机构|学校|平台|家)|友商|对面那?家|人家(?:机构|学校|那边|的课|都|还)?/,
  /(?<![a-z])(?:competitors?|(?:other|another|rival|different) (?:schools?|courses?|academ(?:y|ies)|platforms?|providers?|bootcamps?))(?![a-z])/,
);
const HELD_AGAINST = eitherOf(
  /(?:你们|咱们?|我们|这边|这里|学校)[^。!！?？]{0,16}(?:凭什么|没有|都没|不给|还|连|贵|涨|收|多少|值|差|要)|凭什么|(?:学费|价格|价钱)(?:还|又|却)?(?:涨|贵)|(?:为什么|怎么)[^。!！?？]{0,8}(?:贵|没有|不给|不送)/,
  /(?<![a-z])(?:why (?:are|do|is|should|don't)|(?:your|you) (?:\w+ ){0,3}(?:charge|cost|price|don't|twice|more)|and (?:we|you) (?:don't|get nothing))(?![a-z])/,
);
/** Whoever sends others there advertises it. */
const SENDS_THERE = eitherOf(
  /(?:报|去|转|试听|找|来)(?:他们?|那边|那家|这家|我)(?:那|家)?|推荐(?:给)?大家|(?:带|拉)你|更有名|名额|优惠码|报我|想去的|要的/,
  /(?<![a-z])(?:join (?:them|me)|sign up|use (?:my )?code|dm|pm|link)(?![a-z])/,
);

export const comparesSchools = ({ plain: { text } }: NormalisedText, trade: readonly Finding[]): boolean =>
  ANOTHER_SCHOOL.test(text) &&
  HELD_AGAINST.test(text) &&
  !SENDS_THERE.test(text) &&
  !trade.some(({ kind }) => CALLS_AWAY.includes(kind));
