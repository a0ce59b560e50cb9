/** What a message of a category rests on; the words alone need to be surest where the rules found least. */
export const BAR_NAMES = [
  'reachableOffer',
  'invitedOffer',
  /** An offer that asks for takers in the group itself. */
  'solicitedOffer',
  'offer',
  'aimedCurse',
  /** Somebody is called something to their face, in so many words. */
  'toTheFace',
  /** Somebody is put down or threatened in words of which none is rude. */
  'putDown',
  'aimedInsult',
  'looseInsult',
  /**
   * Talk about a region, an origin or under a slur, with a rough or belittling word in it; prejudice shows in few
   * fixed words.
   */
  'groupTalk',
  /** The same without such a word: where somebody comes from, most of all. */
  'groupNamed',
  /** Talk about women, men, the young and the old, which is half of all talk. */
  'peopleTalk',
  'weakInsult',
  'noInsult',
  'passedOnCopy',
  'copy',
  /** No word speaks of a copy; takers are asked for. */
  'solicitedCopy',
  'noCopy',
  'wall',
  'spam',
] as const;
export type BarName = (typeof BAR_NAMES)[number];

/** Below `review` a message passes. */
export interface Bar {
  /** Probability of a violation of any kind from which it is named, and on an operator's desk. */
  review: number;
  /** Probability of the very category from which it is acted on. Above 1: never without a person. */
  act: number;
}
export type Bars = Readonly<Record<BarName, Bar>>;

/** An attack of any kind, and a copy of which no word speaks, never act without a person. */
export const MAY_ACT: ReadonlySet<BarName> = new Set([
  'reachableOffer',
  'invitedOffer',
  'solicitedOffer',
  'offer',
  'passedOnCopy',
  'copy',
  'wall',
  'spam',
]);
export const NEVER = 1.1;
