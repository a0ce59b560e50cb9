export { type ComplaintOwner, complaintIn } from './complaint.ts';
export { hostilityOf } from './hostility.ts';
export { QUARREL_WINDOW_MS, type Quarrel, quarrelAt } from './quarrel.ts';
export { onlyRunsDown } from './runs-down.ts';
export { mayEndOffer, PIECES_WINDOW_MS, piecesBefore, splitOffer } from './split-offer.ts';
export { type SpokenMessage, spokenMessage } from './spoken-message.ts';
export { asksWhatItIs, isToAssistant } from './to-the-assistant.ts';
export { PATTERN_WINDOW_MS, type Pattern, troublemakerAt } from './troublemaker.ts';
