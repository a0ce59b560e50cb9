import { languageOf } from '../domain/language/language.ts';
import type { Evidence, Verdict } from '../domain/moderation/moderation.ts';
import type { Alert } from './alerts/alerts.ts';
import type { Classifier } from './classifier/classifier.ts';
import type { Judgement } from './judging/judge.ts';
import type { PlannedMeasure } from './measures/ladder.ts';
import { withMeasures } from './measures/measures-for.ts';
import type { Policy } from './measures/policy.ts';
import type { ModerationMessage } from './moderation-message.ts';
import { inOriginal } from './rules/index.ts';
import type { NormalisedText } from './text/normalise.ts';

/** Most messages raise no evidence; those that do are shown by so many places at most. */
const EVIDENCE_SHOWN = 5;
/** What was found in a message, before it is put as a verdict. */
export interface FoundIn {
  message: ModerationMessage;
  judgement: Judgement;
  alerts: readonly Alert[];
  planned: readonly PlannedMeasure[];
  normalised: NormalisedText;
}

/** The verdict on a message: with the evidence as it stands in the original text, and the measures in its language. */
export function verdictOf(
  { message, judgement, alerts, planned, normalised }: FoundIn,
  { classifier, policy }: { classifier: Classifier; policy: Policy },
): Verdict {
  const { category, confidence, severity, decidedBy, needsReview } = judgement;
  const bare: Verdict = {
    id: message.id ?? '',
    category,
    confidence,
    severity,
    evidence: category === 'none' ? [] : evidenceOf({ message, judgement, normalised }, classifier),
    rule: null,
    measures: [],
    alerts: alerts.map(({ kind, reason }) => ({ kind, reason })),
    decidedBy,
    needsReview,
  };
  // Of most messages nothing is said, in whatever language.
  return withMeasures(bare, planned, policy, planned.length > 0 ? languageOf(message.text) : 'zh');
}

function evidenceOf(
  { message, judgement, normalised }: Pick<FoundIn, 'message' | 'judgement' | 'normalised'>,
  classifier: Classifier,
): Evidence[] {
  const found = judgement.evidence.map((finding) => ({
    ...inOriginal(normalised, finding),
    reason: finding.kind as string,
  }));
  if (found.length === 0) {
    for (const { start, end } of classifier.explain(normalised, judgement.category, 2)) {
      found.push({ ...inOriginal(normalised, { start, end }), reason: 'wording' });
    }
  }
  const shown: Evidence[] = [];
  for (const evidence of found) {
    const { start, end } = evidence;
    if (end <= start || shown.length === EVIDENCE_SHOWN) continue;
    if (shown.some((other) => other.start <= start && end <= other.end)) continue;
    shown.push(end > message.text.length ? inAttachment(evidence, message.text.length) : evidence);
  }
  return shown.length > 0 ? shown : [wholeText(message.text)].filter(({ end }) => end > 0);
}

/** What an attachment's name or address says stands nowhere in the text: behind its last unit, and takes none. */
const inAttachment = (evidence: Evidence, end: number): Evidence => ({ ...evidence, start: end, end });

function wholeText(text: string): Evidence {
  return { start: 0, end: text.length, text, reason: 'wording' };
}
