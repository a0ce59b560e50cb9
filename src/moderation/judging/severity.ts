import { eitherOf } from '../../domain/language/either-of.ts';
import type { Category, Severity } from '../../domain/moderation/moderation.ts';
import { has, isReachableOffer, type Reading } from '../classifier/signals.ts';
import type { NormalisedText } from '../text/normalise.ts';

/** Trades that take people's money or get them into trouble. Our own list, on the plain text. */
const HARMFUL_TRADE = eitherOf(
  /赌|博彩|棋牌|百家乐|彩票|时时彩|贷款|网贷|套现|征信|刷单|荐股|带单|跟单|外汇/,
  /虚拟币|数字货币|比特币|usdt|资金盘|裸聊|招嫖|代考|替考|答案|办证|假证|文凭/,
  /casino|betting|loan|crypto|bitcoin|forex|invest|escort|viagra/,
);

/** How bad a violation is. Spam by one message is always slight; its weight comes from repetition. */
export function severityOf(category: Category, message: NormalisedText, reading: Reading): Severity | null {
  const { trade, copies, insults } = reading;
  switch (category) {
    case 'none':
      return null;
    case 'spam':
      return 'low';
    case 'advertising':
      if (has(trade, 'income_promise', 'prize') || HARMFUL_TRADE.test(message.plain.text)) return 'high';
      if (has(trade, 'follow_request') && !isReachableOffer(trade)) return 'low';
      return 'medium';
    case 'piracy':
      return has(copies, 'licence_bypass', 'extraction_code') ||
        has(trade, 'netdisk_link', 'download_link', 'price', 'offer', 'contact_handle')
        ? 'high'
        : 'medium';
    case 'personal_attack':
      if (insults.harm || has(insults.findings, 'threat', 'slur') || insults.strong > 1) return 'high';
      return insults.strong > 0 || insults.aboutGroup || insults.aboutPeople ? 'medium' : 'low';
  }
}
