export { findCopies } from './copies.ts';
export { FINDING_KINDS, type Finding, type FindingKind, inOriginal } from './finding.ts';
export { findInsults, type InsultFindings } from './insults.ts';
export { findNoise, looksRepetitive } from './noise.ts';
export { isPutDown } from './put-downs.ts';
export { solicits } from './solicits.ts';
export { type Stance, stanceOf } from './stance.ts';
export { isSubjectTalk } from './subject-talk.ts';
export { findTrade } from './trade.ts';
