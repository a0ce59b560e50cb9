/** What a message of a category rests on; the words alone need to be surest where the rules found least. */
export const BAR_NAMES = [
  'reachableOffer',
  'invitedOffer',
  'offer',
  'aimedCurse',
  /** Somebody is called something to their face, in so many words. */
  'toTheFace',
  'aimedInsult',
  'looseInsult',
  /** Talk about a region, an origin or under a slur; prejudice shows in few fixed words. */
  'groupTalk',
  /** Talk about women, men, the young and the old, which is half of all talk. */
  'peopleTalk',
  'weakInsult',
  'noInsult',
  'passedOnCopy',
  'copy',
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
  'offer',
  'passedOnCopy',
  'copy',
  'wall',
  'spam',
]);
export const NEVER = 1.1;
