import { CATEGORIES, type Severity } from '../../domain/moderation/moderation.ts';
import type { BarName } from '../classifier/bars.ts';
import { has, isReachableOffer, type Reading } from '../classifier/signals.ts';
import {
  asksWhetherReal,
  givesFreely,
  isPutDown,
  plainOfferIn,
  sellsByTheWay,
  showsOwnWork,
  solicits,
} from '../rules/index.ts';

/** Places in `CATEGORIES`. */
export const [ADVERTISING, ATTACK, SPAM, PIRACY, NONE] = CATEGORIES.map((_, index) => index) as [
  number,
  number,
  number,
  number,
  number,
]; // five categories, in the domain's order

/** Confidence in a wall of repetition: among 3,000 clean lines of the bench the rule finds none. */
const WALL = 0.95;

/**
 * Confidence in an insult that grammar alone leaves no doubt of: all of our own lines that read so are attacks, and of
 * the 5,625 lines of the bench that are none no line does.
 */
const OUTRIGHT = 0.9;

/**
 * Confidence in an offer that says outright what is sold: above the bar of offers that look for takers, below every one
 * to act from.
 */
const PLAIN_OFFER = 0.85;
/**
 * Chance of a violation from which what is sold by the way is named, for a person. The procedure that sets the bars
 * chose .44 where it was tried as a kind of its own; at .6 two more of 438 honest messages are named, at .75 none.
 */
const SOLD_BY_THE_WAY = 0.75;
/** The highest bar to review from: what is surer is named whatever it rests on. */
const NAMED_ANYWAY = 0.94;
/** Evidence that has a bar of its own, beside which a plain offer adds nothing. */
const MORE_THAN_PLAIN: ReadonlySet<BarName> = new Set([
  'reachableOffer',
  'invitedOffer',
  'solicitedOffer',
  'passedOnCopy',
]);

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
  if (
    reading.insults.outright &&
    (violation < OUTRIGHT || category === ATTACK || !isReachableOffer(reading.trade))
  ) {
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
  const byTheWay = category === ADVERTISING && violation >= SOLD_BY_THE_WAY && sellsByTheWay(message);
  const offered = plainOfferIn(message) ?? (byTheWay ? 'advertising' : null);
  if (offered === null) return leaning;
  const isCopy = offered === 'piracy' || category === PIRACY;
  return {
    category: isCopy ? PIRACY : ADVERTISING,
    probability: PLAIN_OFFER,
    violation: Math.max(PLAIN_OFFER, violation),
    barName: isCopy ? 'solicitedCopy' : 'solicitedOffer',
  };
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

/**
 * Who tells of an advert or warns of one may quote it whole, who helps for nothing says how to be reached, who shows
 * what they made may be learning, and who hands on what staff asked for may: a person looks first.
 */
export const mayBeInOrder = (category: number, { stance, message, trade }: Reading): boolean =>
  (category === ADVERTISING &&
    (stance.reporting ||
      asksWhetherReal(message) ||
      givesFreely(message, trade) ||
      showsOwnWork(message, trade))) ||
  (category === PIRACY && stance.permitted);

/** "needsReview only where severity warrants": a slight offer that is unsure is left alone. */
export const warrantsReview = (category: number, severity: Severity | null): boolean =>
  severity !== 'low' || category === ATTACK;
