export { complaintIn } from './complaint.ts';
export { goesOnAboutOneself } from './own-failing.ts';
export { QUARREL_WINDOW_MS, quarrelAt } from './quarrel.ts';
export { ownWords, type QuotedBlock, quotedBlock } from './quoted-block.ts';
export { onlyRunsDown } from './runs-down.ts';
export { mayEndOffer, PIECES_WINDOW_MS, piecesBefore, splitOffer } from './split-offer.ts';
export { type SpokenMessage, spokenMessage } from './spoken-message.ts';
export { asksWhatItIs, isToAssistant } from './to-the-assistant.ts';
export { PATTERN_WINDOW_MS, troublemakerAt } from './troublemaker.ts';
