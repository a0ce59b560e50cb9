import type { AlertKind } from '../../domain/moderation/moderation.ts';
import type { PhraseMatcher } from '../lexicon/phrase-matcher.ts';
import { fold } from '../text/fold.ts';
import type { NormalisedText } from '../text/normalise.ts';
import { crisisOf } from './crisis.ts';
import { fraudIn } from './fraud.ts';
import { ownAgeUnderFourteen } from './own-age.ts';
import { findPersonalData } from './personal-data.ts';

/** Measured on 3,000 clean lines of the bench: none is taken for a crisis at .85, one is at .75. */
const CRISIS_LIKELY = 0.85;

export interface Alert {
  kind: AlertKind;
  reason: string;
}

/** The school's own words, by kind of alert; shipped empty but for a few obscene ones. */
export interface AlertLists {
  political: PhraseMatcher<true>;
  obscene: PhraseMatcher<true>;
}

export interface AlertContext {
  lists: AlertLists;
  /** Known staff may speak for the school. */
  fromStaff: boolean;
  /** The message offers something for sale: its phone number is meant to be seen. */
  isOffer: boolean;
  /** The classifier's probability of a crisis. */
  crisis: number;
}

/** Matters that a person must see at once, beside the categories. Most messages raise none. */
export function findAlerts(message: NormalisedText, context: AlertContext): Alert[] {
  const text = message.plain.text;
  const alerts: Alert[] = [];
  const raise = (kind: AlertKind, reason: string): void => {
    alerts.push({ kind, reason });
  };
  if (isListed(text, context.lists.political)) raise('political', 'school_list');
  const fraud = context.fromStaff ? null : fraudIn(text);
  if (fraud) raise('fraud', fraud);
  if (isListed(text, context.lists.obscene)) raise('obscene', 'school_list');
  const crisis = crisisOf(text) ?? (context.crisis >= CRISIS_LIKELY ? 'wording' : null);
  if (crisis) raise('crisis', crisis);
  if (!context.isOffer && !context.fromStaff) {
    const personal = findPersonalData(message.original, message.folded).find(
      (one) =>
        one.kind !== 'email' &&
        (one.kind !== 'password' || OWN_PASSWORD.test(message.original.slice(0, one.start))) &&
        !isMadeUp(message.original.slice(0, one.start)),
    );
    if (personal) raise('personal_data', personal.kind);
  }
  if (ownAgeUnderFourteen(message.folded.text)) raise('minor', 'own_age');
  return alerts;
}

/** The password of somebody's own account; that of an archive or a meeting is meant to be passed on. */
const OWN_PASSWORD =
  /(?:邮箱|登录|学号|教务|校园网|微信|qq|支付宝|手机|银行卡?|我的?|my (?:[a-z]+ )?)(?:的)?(?:密码|password)(?:是|为|:|：|=|is|\s)*$/i;

/** A value in code, or one that is said to be an example. It is masked all the same. */
function isMadeUp(before: string): boolean {
  return /(?:[=(:]\s*["'`]|测试(?:数据|号)?|样例|示例|例如|比如|假数据|mock|fake|example|e\.g\.)[\s:：,，]*$/i.test(
    before.slice(-24),
  );
}

function isListed(text: string, list: PhraseMatcher<true>): boolean {
  for (let i = 0; i < text.length; i++) if (list.longestAt(text, i)) return true;
  return false;
}

/** For what is no group message. */
export const saysUnderFourteen = (text: string): boolean => ownAgeUnderFourteen(fold(text).text);
