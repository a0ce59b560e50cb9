import type { Verdict } from '../domain/moderation/moderation.ts';
import type { Judgement } from './judge.ts';

/** What may rest on a quotation alone: a person looks before anything is done. */
export const firstForPerson = (judgement: Judgement): Judgement =>
  judgement.category === 'none' || judgement.category === 'spam'
    ? judgement
    : { ...judgement, needsReview: true, hardEvidence: false };

/** A verdict on the sender's own words, with its evidence where these stand in the message: `units` further on. */
export const onOwnWords = (verdict: Verdict, units: number): Verdict => ({
  ...verdict,
  evidence: verdict.evidence.map((one) => ({ ...one, start: one.start + units, end: one.end + units })),
});
