import type { Judgement } from './judge.ts';

/** Nothing is held against it. */
export const PASSED: Judgement = {
  category: 'none',
  confidence: 1,
  severity: null,
  evidence: [],
  decidedBy: 'rules',
  needsReview: false,
  hardEvidence: false,
  unsure: false,
  reading: null,
  crisis: 0,
};

/** The same of what looked like a violation by itself. */
export const passed = ({ confidence, reading, crisis, decidedBy }: Judgement): Judgement => ({
  ...PASSED,
  confidence: 1 - confidence,
  reading,
  crisis,
  decidedBy,
});
