import type { Verdict } from '../../domain/moderation/moderation.ts';
import type { Flood } from './flooding.ts';

/** In place of the classifier's probability: such verdicts count messages, they do not guess. */
const COUNTED = 0.99;
/** So many of the same are no slip any more. */
const STUBBORN = 20;

/** What a judgement comes to of a message that floods, and is nothing else. */
export const asFlood = ({
  count,
}: Flood): Pick<Verdict, 'confidence' | 'severity' | 'needsReview'> & {
  category: 'spam';
  decidedBy: 'rules';
} => ({
  category: 'spam',
  confidence: COUNTED,
  severity: count >= STUBBORN ? 'medium' : 'low',
  decidedBy: 'rules',
  needsReview: false,
});
