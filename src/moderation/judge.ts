import { CATEGORIES, type Category, type Severity } from '../domain/moderation.ts';
import { isAllowed } from './allowed-practices.ts';
import type { Classifier } from './classifier.ts';
import type { NormalisedText } from './normalise.ts';
import type { Finding } from './rules/index.ts';
import { severityOf } from './severity.ts';
import { has, isReachableOffer, type Reading, readMessage, signalsOf } from './signals.ts';

/** What is known of a message beside its words. */
export interface JudgeContext {
  /** Practices that the group's positioning allows: `referrals`, `contact_exchange`. */
  allows: readonly string[];
  /** Staff announce and quote prices; their messages are no advertising, piracy or spam. */
  fromStaff: boolean;
}

/** The verdict of one message on its own, before its neighbours in time and the ladder have their say. */
export interface Judgement {
  category: Category;
  /** Calibrated probability of `category`. */
  confidence: number;
  severity: Severity | null;
  /** Places in the plain text, the strongest first. */
  evidence: Finding[];
  decidedBy: 'rules' | 'classifier';
  needsReview: boolean;
  /** An offer and a way to contact or pay, or a wall of repetition: what automatic measures rest on. */
  hardEvidence: boolean;
  /** Between passing and acting: what a model may be asked about. */
  unsure: boolean;
  reading: Reading | null;
}

const [ADVERTISING, ATTACK, SPAM, PIRACY, NONE] = CATEGORIES.map((_, index) => index) as [
  number,
  number,
  number,
  number,
  number,
]; // five categories, in the domain's order

/**
 * Above this probability of `none` and without a link or a long number, no rule is read: nothing among our
 * training lines that such a reading would have changed (measured), and it spares most messages half the work.
 */
const PLAINLY_NONE = Math.log(0.97);

/** From which probability a category is named, by what the rules found; below it the message passes. */
interface Bar {
  /** Named, and on an operator's desk where the severity warrants it. */
  review: number;
  /** Named and acted on. Above 1: never without a person. */
  act: number;
}
/** Thresholds: see docs of `npm run bench -- moderation` for what each costs in clean talk and catches. */
const BARS = {
  reachableOffer: { review: 0.4, act: 0.5 },
  offer: { review: 0.65, act: 0.85 },
  aimedInsult: { review: 0.5, act: 0.98 },
  groupTalk: { review: 0.55, act: 1.1 },
  looseInsult: { review: 0.8, act: 1.1 },
  weakInsult: { review: 0.9, act: 1.1 },
  noInsult: { review: 0.88, act: 1.1 },
  passedOnCopy: { review: 0.55, act: 0.75 },
  copy: { review: 0.75, act: 0.92 },
  wall: { review: 0.4, act: 0.4 },
  spam: { review: 0.6, act: 0.8 },
} as const satisfies Record<string, Bar>;

/** Below its bar by less than this, a message is unsure rather than plainly in order. */
const UNSURE_BELOW = 0.3;

export function judge(message: NormalisedText, classifier: Classifier, context: JudgeContext): Judgement {
  const fromWords = classifier.fromWords(message);
  const quiet =
    (fromWords[NONE] ?? 0) > PLAINLY_NONE && message.links.length === 0 && !hasLongNumber(message.plain.text);
  if (quiet) return passes(Math.exp(fromWords[NONE] ?? 0), null);

  const reading = readMessage(message);
  const probabilities = classifier.weigh(fromWords, signalsOf(reading));
  const none = probabilities[NONE] ?? 0;
  let category = ATTACK;
  for (const other of [ADVERTISING, SPAM, PIRACY]) {
    if ((probabilities[other] ?? 0) > (probabilities[category] ?? 0)) category = other;
  }
  const probability = probabilities[category] ?? 0;
  if (context.fromStaff && category !== ATTACK) return passes(none, reading);
  if (isAllowed(message, reading, CATEGORIES[category] ?? 'none', context.allows))
    return passes(none, reading);

  // Whether it is one is asked of all categories together: an offer of copies is an offer and piracy in halves.
  const violation = 1 - none;
  const bar = barOf(category, reading);
  if (violation < bar.review) return { ...passes(none, reading), unsure: violation >= bar.review - UNSURE_BELOW };

  const named = CATEGORIES[category] ?? 'none';
  const severity = severityOf(named, message, reading);
  const acted = violation >= bar.act;
  // "needsReview only where severity warrants": a slight offer that is unsure is left alone.
  if (!acted && severity === 'low' && category !== ATTACK) return { ...passes(none, reading), unsure: true };
  const hardEvidence =
    (category === ADVERTISING && isReachableOffer(reading.trade)) ||
    (category === SPAM && reading.noise.length > 0);
  const findings = evidenceOf(named, reading);
  return {
    category: named,
    confidence: probability,
    severity,
    evidence: findings,
    decidedBy: hardEvidence ? 'rules' : 'classifier',
    needsReview: !acted,
    hardEvidence,
    unsure: !acted,
    reading,
  };
}

function passes(probability: number, reading: Reading | null): Judgement {
  return {
    category: 'none',
    confidence: probability,
    severity: null,
    evidence: [],
    decidedBy: 'classifier',
    needsReview: false,
    hardEvidence: false,
    unsure: false,
    reading,
  };
}

function hasLongNumber(text: string): boolean {
  let run = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    run = unit >= 0x30 && unit <= 0x39 ? run + 1 : 0;
    if (run === 5) return true;
  }
  return false;
}

function barOf(category: number, reading: Reading): Bar {
  const { trade, copies, insults, noise } = reading;
  if (category === ADVERTISING) return isReachableOffer(trade) ? BARS.reachableOffer : BARS.offer;
  if (category === PIRACY) {
    const passedOn =
      has(copies, 'extraction_code') || has(trade, 'netdisk_link', 'download_link', 'link', 'contact_handle');
    return passedOn && has(copies, 'copied_material', 'licence_bypass', 'account_sharing')
      ? BARS.passedOnCopy
      : BARS.copy;
  }
  if (category === SPAM) return noise.length > 0 ? BARS.wall : BARS.spam;
  if (insults.aboutGroup) return BARS.groupTalk;
  if (insults.strong > 0) return insults.aimed ? BARS.aimedInsult : BARS.looseInsult;
  return insults.weak > 0 ? BARS.weakInsult : BARS.noInsult;
}

function evidenceOf(category: Category, reading: Reading): Finding[] {
  switch (category) {
    case 'advertising':
      return reading.trade;
    case 'piracy':
      return [
        ...reading.copies,
        ...reading.trade.filter(
          ({ kind }) => kind === 'netdisk_link' || kind === 'download_link' || kind === 'link',
        ),
      ];
    case 'personal_attack':
      return reading.insults.findings;
    case 'spam':
      return reading.noise;
    case 'none':
      return [];
  }
}
