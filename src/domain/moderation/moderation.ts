export const VIOLATION_CATEGORIES = ['advertising', 'personal_attack', 'spam', 'piracy'] as const;
export type ViolationCategory = (typeof VIOLATION_CATEGORIES)[number];

/** What a message may be; `none` is a message in order. */
export const CATEGORIES = [...VIOLATION_CATEGORIES, 'none'] as const;
export type Category = (typeof CATEGORIES)[number];

/** What is done about a violation, from the lightest to the heaviest. */
export const MEASURES = ['warn', 'delete', 'private_reminder', 'mute', 'remove', 'legal_escalation'] as const;
export type MeasureKind = (typeof MEASURES)[number];

/** Matters that a person must see at once and the assistant stays out of. */
export const ALERTS = ['political', 'fraud', 'obscene', 'crisis', 'personal_data', 'minor'] as const;
export type AlertKind = (typeof ALERTS)[number];

export const SEVERITIES = ['low', 'medium', 'high'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A place in the text, in UTF-16 offsets of the text as it was sent, that speaks for the category. */
export interface Evidence {
  start: number;
  end: number;
  text: string;
  reason: string;
}

export interface Measure {
  kind: MeasureKind;
  /** What would be said to the group or the person, in their language. */
  text: string;
  requiresApproval: boolean;
}

/** What the moderation room says of one message. Once given it does not change by itself. */
export interface Verdict {
  id: string;
  category: Category;
  /** Calibrated probability of `category`, 0..1. */
  confidence: number;
  severity: Severity | null;
  evidence: Evidence[];
  /** Number of the house rule that is quoted, or null. */
  rule: number | null;
  measures: Measure[];
  alerts: { kind: AlertKind; reason: string }[];
  decidedBy: 'rules' | 'classifier' | 'model';
  needsReview: boolean;
}

/** The verdict that nothing is wrong with the message after all. Its alerts stay: they stand beside the categories. */
export const cleared = (verdict: Verdict, decidedBy: Verdict['decidedBy']): Verdict => ({
  ...verdict,
  category: 'none',
  severity: null,
  evidence: [],
  rule: null,
  measures: [],
  decidedBy,
  needsReview: false,
});
