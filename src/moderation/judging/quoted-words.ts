import { eitherOf } from '../../domain/language/either-of.ts';
import { inTurn } from '../../domain/language/in-turn.ts';
import type { Verdict } from '../../domain/moderation/moderation.ts';
import { fold } from '../text/fold.ts';
import type { Judgement } from './judge.ts';

/** What may rest on a quotation alone: a person looks before anything is done. */
export const firstForPerson = (judgement: Judgement): Judgement =>
  judgement.category === 'none' || judgement.category === 'spam'
    ? judgement
    : { ...judgement, needsReview: true, hardEvidence: false };

/** Our own patterns. Nobody dresses an advert as a quotation to say below it that it is a fraud. */
const WARNS = eitherOf(
  /(?<![不没])骗(?:子|局|人|钱)|诈骗/,
  /[别勿](?:信|加|点|买|理|扫|转|上当)/,
  /不要(?:信|加|点|买|理|扫|转)|举报|拉黑|小心|当心|谨防|警惕|怎么(?:还|又)?有这[个种]/,
  inTurn(
    /(?<![a-z])/,
    eitherOf(
      /scam\w*|report(?:ed)? (?:it|this|them)|beware|phishing/,
      /don'?t (?:fall|click|trust|add|pay|buy)|ignore (?:it|this|them)/,
    ),
    /(?![a-z])/,
  ),
);

/** Whether what stands below a quotation only warns of it. */
export const warnsOfQuoted = (ownWords: string): boolean => WARNS.test(fold(ownWords).text);

/** A verdict on the sender's own words, with its evidence where these stand in the message: `units` further on. */
export const onOwnWords = (verdict: Verdict, units: number): Verdict => ({
  ...verdict,
  evidence: verdict.evidence.map((one) => ({ ...one, start: one.start + units, end: one.end + units })),
});
