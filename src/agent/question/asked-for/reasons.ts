import { eitherOf } from '../../../domain/language/either-of.ts';
import { wholeWords } from '../../../domain/language/whole-words.ts';
import type { Kind } from './kind.ts';

/** What is said of a cause, an end, a condition or an outcome, in the many words there are for them. */
const REASON = eitherOf(
  /因|由|所以|这样|否则|不然|才|就|会|能|使|让|令|致|造成|引|产生|作用|影响|从而|故|理|源/,
  /为了|以[免便]|防|保|帮|方便|如果|没|不|需|要|应|用[来于]|[:：=]|越|更|容易|难|受|被|是/,
);

/** Why, whence and by what sign. */
export const OF_REASON: readonly Kind[] = [
  {
    // By what it is told: a sign, a test, or that it is then.
    asks: /\bhow (?:do|can|could|would|will|to|should)(?: (?:i|you|we|one))? (?:know|tell) (?:if|when|whether|that)\b/i,
    holds: [
      wholeWords(
        /means?|meaning|signs?|shows?|indicat\w{1,4}|looks?|looking|checks?/i,
        /tests?|if|when|until|once|unless|tells?|feels?|smells?|sounds?/i,
      ),
    ],
  },
  {
    asks: /为(?:什么|啥|何)(?:还|都|就|老|总)?(?:需?要|得|非要|必须|一定要)/,
    holds: [
      eitherOf(
        /因为|由于|所以|这样|否则|不然|要不|避免|以免|免得|省得|才能|才会|好处|原因|理由|目的|为了|防止/i,
        /能让|可以让|保证|因此|于是|就会|就能|使得|作用|用来|用于|方便|危险|伤|\bbecause\b|\bso that\b/i,
      ),
    ],
  },
  {
    asks: eitherOf(
      /(?:怎么|咋|从哪(?:里|儿)?|打哪儿?)(?:来|产生|形成|诞生)的/,
      /(?:由来|来历|起源)(?:是(?:什么|啥))?[\s?？]*$/,
    ),
    holds: [
      eitherOf(
        /来自|源于|古|最早|发明|形成|产生|诞生|变成|变来|组成|构成|因为|得名/,
        /分出|留下|掉下|喷|带出|\d{3,4}\s*年|[\d一二三四五六七八九十]\s*世纪/,
      ),
    ],
  },
  {
    asks: eitherOf(
      /为(?:什么|啥|何)(?:会|要)?(?:叫|称|起名|取名)/i,
      /\bwhy (?:is|are|was|were)\b.{0,40}\b(?:called|named)\b/i,
    ),
    // What it is called besides tells nothing of why.
    holds: [
      eitherOf(
        /叫|称|得名|名字|命名|取自|缩写/i,
        /(?<!\b(?:also|is) )\bcalled\b|\b(?:named?|stands? for|short for|comes from)\b/i,
      ),
    ],
  },
  {
    // 「意义为何」 and 「原因为什么」 ask what it is.
    asks: /(?<![因义])为(?:什么|何(?![\s?？]*$))/,
    holds: [REASON, /^\P{Script=Han}*$/u],
  },
];
