import { eitherOf } from '../../domain/language/either-of.ts';
import { inTurn } from '../../domain/language/in-turn.ts';
import type { AlertKind } from '../../domain/moderation/moderation.ts';
import type { PhraseMatcher } from '../lexicon/phrase-matcher.ts';
import { fold } from '../text/fold.ts';
import type { NormalisedText } from '../text/normalise.ts';
import { crisisOf, setsToWork } from './crisis.ts';
import { fraudIn } from './fraud.ts';
import { seeksAChild } from './grooming.ts';
import { ownAgeUnderFourteen } from './own-age.ts';
import { findPersonalData } from './personal-data.ts';

/** Measured on 3,000 clean lines of the bench: none is taken for a crisis at .85, one is at .75. */
const CRISIS_LIKELY = 0.85;

export interface Alert {
  kind: AlertKind;
  reason: string;
}

/** The school's own words, by kind of alert; shipped empty. */
export interface AlertLists {
  political: PhraseMatcher<true>;
  obscene: PhraseMatcher<true>;
}

export interface AlertContext {
  lists: AlertLists;
  /** Known staff may speak for the school. */
  fromStaff: boolean;
  /** The message offers something for sale or copies to be had: its phone number is meant to be seen. */
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
  else if (seeksAChild(text)) raise('obscene', 'grooming');
  const isWordedSo = context.crisis >= CRISIS_LIKELY && !setsToWork(text);
  const crisis = crisisOf(text) ?? (isWordedSo ? 'wording' : null);
  if (crisis) raise('crisis', crisis);
  // Nor is the number of who is after others' money theirs to be protected.
  if (!context.isOffer && !context.fromStaff && !fraud) {
    const personal = findPersonalData(message.original, message.folded).find(
      (one) =>
        one.kind !== 'email' &&
        (one.kind !== 'password' || OWN_PASSWORD.test(message.original.slice(0, one.start))) &&
        !isMadeUp(message.original, one),
    );
    if (personal) raise('personal_data', personal.kind);
  }
  if (ownAgeUnderFourteen(message.folded.text)) raise('minor', 'own_age');
  return alerts;
}

/** The password of somebody's own account; that of an archive or a meeting is meant to be passed on. */
const OWN_PASSWORD =
  /(?:邮箱|登录|学号|教务|校园网|微信|qq|支付宝|手机|银行卡?|我的?|my (?:[a-z]+ )?)(?:的)?(?:密码|password)(?:是|为|:|：|=|is|\s)*$/i;

/** A value in code, right before it. */
const AS_VALUE = /(?:[=(:]\s*["'`]|例如|比如|e\.g\.)[\s:：,，]*$/i;
/** Said of all that stands in the sentence, or of what stood just before. */
const AS_SPECIMEN = inTurn(
  eitherOf(
    /测试(?:用|数据|号码?)|样例|示例|假数据|假的?(?:手机号|身份证|号码)/i,
    /虚构|占位|随便(?:写|编|填)|编(?:的|了)个?/i,
    /mock|fake|dummy|placeholder|example/i,
  ),
  /[^。！？!?\n]{0,40}$/i,
);
const SAID_MADE_UP =
  /^[^。！？!?\n]{0,8}(?:占位|是?(?:假|编|随便写|虚构)的|(?:is |as )?(?:a )?(?:fake|dummy|placeholder|made[- ]up))/i;
/** A value in code, or one that is said to be an example. It is masked all the same. */
function isMadeUp(text: string, { start, end }: { start: number; end: number }): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  return (
    AS_VALUE.test(before.slice(-24)) ||
    AS_SPECIMEN.test(before) ||
    SAID_MADE_UP.test(text.slice(end, end + 24))
  );
}

function isListed(text: string, list: PhraseMatcher<true>): boolean {
  for (let i = 0; i < text.length; i++) if (list.longestAt(text, i)) return true;
  return false;
}

/** For what is no group message. */
export const saysUnderFourteen = (text: string): boolean => ownAgeUnderFourteen(fold(text).text);
