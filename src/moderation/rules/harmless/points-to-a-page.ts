import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import type { NormalisedText } from '../../text/normalise.ts';
import type { Finding } from '../finding.ts';

/**
 * "给大家分享一个免费的日语语法网站 https://…": a page that everybody may read is recommended, and no file is passed on.
 * Whether it advertises something is another question. Our own patterns, on the plain text.
 */
const A_PAGE = eitherOf(
  inTurn(
    /(?:推荐|安利|分享|介绍|发现)[^,，。!！?？]{0,12}/,
    /(?:网站|网页|博客|播客|频道|公开课|词典|在线工具|文档站|论坛|电台)/,
  ),
  inTurn(
    /(?<![a-z])(?:recommend|sharing|found|here's|try|love) (?:an? |this |the |some )?(?:[\w-]+ ){0,4}/,
    /(?:site|website|webpage|blog|podcast|channel|open course|dictionary)(?![a-z])/,
  ),
);

/** What everybody would have to pay for elsewhere. */
const OF_OTHERS =
  /付费|收费|vip|会员|破解|下载|全部|全套|全集|(?<![a-z])(?:paid|premium|download|full|all the|unlocked)(?![a-z])/;

/** Is a page shown, and nothing that is copied? */
export const pointsToAPage = (
  { plain: { text } }: NormalisedText,
  trade: readonly Finding[],
  copies: readonly Finding[],
): boolean =>
  A_PAGE.test(text) &&
  !OF_OTHERS.test(text) &&
  copies.length === 0 &&
  trade.every(({ kind }) => kind === 'link');
