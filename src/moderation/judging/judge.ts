import { CATEGORIES, type Category, type Severity } from '../../domain/moderation/moderation.ts';
import type { Classifier } from '../classifier/classifier.ts';
import { isReachableOffer, type Reading, readMessage, signalsOf } from '../classifier/signals.ts';
import { onlySoundsLike } from '../classifier/sounds-like.ts';
import {
  type Finding,
  holdsRudeWord,
  isAimedAtSomebody,
  isOneWord,
  isWordList,
  looksRepetitive,
  plainOfferIn,
  showsOwnWork,
  threatenedHarm,
} from '../rules/index.ts';
import type { NormalisedText } from '../text/normalise.ts';
import { isAllowed } from './allowed-practices.ts';
import { ADVERTISING, ATTACK, leaningOf, mayBeInOrder, NONE, SPAM, warrantsReview } from './leaning.ts';
import { severityOf } from './severity.ts';

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
  /** Probability that somebody may harm themselves, from the words alone. */
  crisis: number;
}

/**
 * Above this probability of `none` and without a link, a long number or a rude word, no rule is read: among our 7,200
 * bench lines such a reading would have changed no verdict (measured; at .85 neither), and most messages are spared
 * half the work.
 */
const PLAINLY_NONE = Math.log(0.9);

/** Below its bar by less than this, a message is unsure rather than plainly in order. */
const UNSURE_BELOW = 0.3;

export function judge(message: NormalisedText, classifier: Classifier, context: JudgeContext): Judgement {
  const { categories: fromWords, crisis } = classifier.fromWords(message);
  const quiet =
    (fromWords[NONE] ?? 0) > PLAINLY_NONE &&
    message.links.length === 0 &&
    !hasLongNumber(message.plain.text) &&
    !holdsRudeWord(message) &&
    threatenedHarm(message) === null &&
    !isAimedAtSomebody(message) &&
    !looksRepetitive(message.folded.text) &&
    plainOfferIn(message) === null;
  if (quiet) return passes(Math.exp(fromWords[NONE] ?? 0), null, crisis);

  const reading = readMessage(message);
  const probabilities = classifier.weigh(fromWords, signalsOf(reading));
  const none = probabilities[NONE] ?? 0;
  const { category, probability, violation, barName } = leaningOf(probabilities, reading);
  const named = CATEGORIES[category] ?? 'none';
  const bar = classifier.bars[barName];
  // What is not even unsure passes whatever else could be said for it.
  if (violation < bar.review - UNSURE_BELOW) return passes(none, reading, crisis);
  if (context.fromStaff && category !== ATTACK) return passes(none, reading, crisis);
  if (isAllowed(message, reading, named, context.allows)) return passes(none, reading, crisis);
  if (onlySoundsLike(named, message, reading)) return passes(none, reading, crisis);
  if (category === ATTACK && isWordList(message)) return passes(none, reading, crisis);

  const saysNothing = category !== ATTACK && reading.noise.length === 0 && isOneWord(message, reading.trade);
  if (violation < bar.review || saysNothing) return { ...passes(none, reading, crisis), unsure: true };

  const severity = severityOf(named, message, reading);
  // Named by the sum of what speaks for a violation, acted on by what speaks for this one.
  const isSure = probability >= bar.act;
  const acted = isSure && !mayBeInOrder(category, reading);
  if (!acted && !warrantsReview(category, severity) && !(isSure && showsOwnWork(message, reading.trade)))
    return { ...passes(none, reading, crisis), unsure: true };
  const hardEvidence =
    (category === ADVERTISING && isReachableOffer(reading.trade)) ||
    (category === SPAM && reading.noise.length > 0);
  return {
    category: named,
    confidence: probability,
    severity,
    evidence: evidenceOf(named, reading),
    decidedBy: hardEvidence ? 'rules' : 'classifier',
    needsReview: !acted,
    hardEvidence,
    unsure: !acted,
    reading,
    crisis,
  };
}

function passes(probability: number, reading: Reading | null, crisis: number): Judgement {
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
    crisis,
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
      return reading.insults.harm
        ? [reading.insults.harm, ...reading.insults.findings]
        : reading.insults.findings;
    case 'spam':
      return reading.noise;
    case 'none':
      return [];
  }
}
