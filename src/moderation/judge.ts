import { CATEGORIES, type Category, type Severity } from '../domain/moderation/moderation.ts';
import { isAllowed } from './allowed-practices.ts';
import type { BarName } from './classifier/bars.ts';
import type { Classifier } from './classifier/classifier.ts';
import { has, isReachableOffer, type Reading, readMessage, signalsOf } from './classifier/signals.ts';
import { onlySoundsLike } from './classifier/sounds-like.ts';
import {
  asksWhetherReal,
  type Finding,
  givesFreely,
  holdsRudeWord,
  isOneWord,
  isPutDown,
  isWordList,
  looksRepetitive,
  plainOfferIn,
  solicits,
  threatenedHarm,
} from './rules/index.ts';
import { severityOf } from './severity.ts';
import type { NormalisedText } from './text/normalise.ts';

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

const [ADVERTISING, ATTACK, SPAM, PIRACY, NONE] = CATEGORIES.map((_, index) => index) as [
  number,
  number,
  number,
  number,
  number,
]; // five categories, in the domain's order

/**
 * Above this probability of `none` and without a link, a long number or a rude word, no rule is read: nothing among our
 * 7,200 bench lines whose verdict such a reading would have changed (measured; at .85 none either), and it spares most messages half the work.
 */
const PLAINLY_NONE = Math.log(0.9);

/** Confidence in a wall of repetition: among 3,000 clean lines of the bench the rule finds none. */
const WALL = 0.95;

/**
 * Confidence in an insult that grammar alone leaves no doubt of: all of our own lines that read so are attacks, and of the
 * 5,625 lines of the bench that are none no line does.
 */
const OUTRIGHT = 0.9;

/**
 * Confidence in an offer that says outright what is sold: above the bar of offers that look for takers, below every one to
 * act from.
 */
const PLAIN_OFFER = 0.85;
/** The highest bar to review from: what is surer is named whatever it rests on. */
const NAMED_ANYWAY = 0.94;
/** Evidence that has a bar of its own, beside which a plain offer adds nothing. */
const MORE_THAN_PLAIN: ReadonlySet<BarName> = new Set([
  'reachableOffer',
  'invitedOffer',
  'solicitedOffer',
  'passedOnCopy',
]);

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
    !looksRepetitive(message.folded.text) &&
    plainOfferIn(message) === null;
  if (quiet) return passes(Math.exp(fromWords[NONE] ?? 0), null, crisis);

  const reading = readMessage(message);
  const probabilities = classifier.weigh(fromWords, signalsOf(reading));
  const none = probabilities[NONE] ?? 0;
  const { category, probability, violation, barName } = leaningOf(probabilities, reading);
  const bar = classifier.bars[barName];
  // What is not even unsure passes whatever else could be said for it.
  if (violation < bar.review - UNSURE_BELOW) return passes(none, reading, crisis);
  if (context.fromStaff && category !== ATTACK) return passes(none, reading, crisis);
  if (isAllowed(message, reading, CATEGORIES[category] ?? 'none', context.allows))
    return passes(none, reading, crisis);
  if (onlySoundsLike(CATEGORIES[category] ?? 'none', message, reading)) return passes(none, reading, crisis);
  if (category === ATTACK && isWordList(message)) return passes(none, reading, crisis);

  const saysNothing = category !== ATTACK && reading.noise.length === 0 && isOneWord(message, reading.trade);
  if (violation < bar.review || saysNothing) return { ...passes(none, reading, crisis), unsure: true };

  const named = CATEGORIES[category] ?? 'none';
  const severity = severityOf(named, message, reading);
  // Named by the sum of what speaks for a violation, acted on by what speaks for this one.
  const acted = probability >= bar.act && !mayBeInOrder(category, reading);
  if (!acted && !warrantsReview(category, severity))
    return { ...passes(none, reading, crisis), unsure: true };
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
    crisis,
  };
}

/** What a message would be, if it is anything. Training asks the same to choose the bars. */
export interface Leaning {
  /** Index into `CATEGORIES`. */
  category: number;
  /** Of `category`. */
  probability: number;
  /** That it is a violation at all: an offer of copies is an offer and piracy in halves. */
  violation: number;
  barName: BarName;
}

export function leaningOf(probabilities: Float64Array, reading: Reading): Leaning {
  let category = ATTACK;
  for (const other of [ADVERTISING, SPAM, PIRACY]) {
    if ((probabilities[other] ?? 0) > (probabilities[category] ?? 0)) category = other;
  }
  const violation = 1 - (probabilities[NONE] ?? 0);
  // The same over and over is spam by its form, whatever words it repeats; abuse repeated is still abuse.
  if (reading.noise.length > 0 && reading.insults.strong === 0) {
    const probability = Math.max(WALL, probabilities[SPAM] ?? 0);
    return { category: SPAM, probability, violation: Math.max(WALL, violation), barName: 'wall' };
  }
  // So few words say little of themselves to a sum over words: learners say them of themselves most of the time.
  if (reading.insults.outright && (violation < OUTRIGHT || category === ATTACK)) {
    const probability = Math.max(OUTRIGHT, probabilities[ATTACK] ?? 0);
    return { category: ATTACK, probability, violation: Math.max(OUTRIGHT, violation), barName: 'toTheFace' };
  }
  const probability = probabilities[category] ?? 0;
  const barName = barNameOf(category, reading);
  return plainlyOffered({ category, probability, violation, barName }, reading);
}

/** The same, or what it offers outright where nothing else speaks louder. Never sure enough to act by itself. */
function plainlyOffered(leaning: Leaning, { message }: Reading): Leaning {
  const { category, violation, barName } = leaning;
  if (
    violation >= NAMED_ANYWAY ||
    (violation >= PLAIN_OFFER && (category === ATTACK || MORE_THAN_PLAIN.has(barName)))
  )
    return leaning;
  const offered = plainOfferIn(message);
  if (offered === null) return leaning;
  const isCopy = offered === 'piracy' || category === PIRACY;
  return {
    category: isCopy ? PIRACY : ADVERTISING,
    probability: PLAIN_OFFER,
    violation: Math.max(PLAIN_OFFER, violation),
    barName: isCopy ? 'solicitedCopy' : 'solicitedOffer',
  };
}

/**
 * Who tells of an advert or warns of one may quote it whole, who helps for nothing says how to be reached, and who hands on
 * what staff asked for may: a person looks first.
 */
export const mayBeInOrder = (category: number, { stance, message, trade }: Reading): boolean =>
  (category === ADVERTISING &&
    (stance.reporting || asksWhetherReal(message) || givesFreely(message, trade))) ||
  (category === PIRACY && stance.permitted);

/** "needsReview only where severity warrants": a slight offer that is unsure is left alone. */
export const warrantsReview = (category: number, severity: Severity | null): boolean =>
  severity !== 'low' || category === ATTACK;

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

function barNameOf(category: number, { trade, copies, insults, noise, message }: Reading): BarName {
  switch (category) {
    case ADVERTISING:
      if (isReachableOffer(trade)) return 'reachableOffer';
      if (has(trade, 'contact_invitation', 'group_invitation', 'follow_request', 'income_promise', 'prize'))
        return 'invitedOffer';
      return solicits(message) ? 'solicitedOffer' : 'offer';
    case PIRACY:
      if (!has(copies, 'copied_material', 'licence_bypass', 'account_sharing')) {
        if (has(copies, 'extraction_code') && has(trade, 'netdisk_link')) return 'copy';
        return solicits(message) ? 'solicitedCopy' : 'noCopy';
      }
      return has(copies, 'extraction_code') ||
        has(trade, 'netdisk_link', 'download_link', 'link', 'contact_handle')
        ? 'passedOnCopy'
        : 'copy';
    case SPAM:
      return noise.length > 0 ? 'wall' : 'spam';
    default:
      if (insults.aimed && insults.curses > 0) return 'aimedCurse';
      if (insults.aboutGroup) return insults.slighting ? 'groupTalk' : 'groupNamed';
      if (insults.toTheFace) return 'toTheFace';
      if (isPutDown(message)) return 'putDown';
      if (insults.aimed) return 'aimedInsult';
      if (insults.strong > 0) return 'looseInsult';
      if (insults.aboutPeople) return 'peopleTalk';
      return insults.weak > 0 ? 'weakInsult' : 'noInsult';
  }
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
