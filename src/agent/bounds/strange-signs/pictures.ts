import { inTurn } from '../../../domain/language/in-turn.ts';

/** Pictures that stand in for words, and figures in boxes: "夜🐱👉". One at the end of a sentence is a face. */
const PICTURES =
  /(?:\p{Extended_Pictographic}\ufe0f?|[\d#*]\ufe0f?\u20e3)(?=\s*(?:[\p{L}\p{N}]|\p{Extended_Pictographic}))/gu;
/** They draw what a text says, and are read as that. */
const SIGNS = /[©®™✓✔✗✘✅❌❎⚠➡⬅⬆⬇↔↕▶◀☑☐⭐]/u;

/** Blocks and dots in a row: a code that a telephone reads, letters that are drawn. */
const DRAWN = inTurn(
  /[\u2580-\u259f\u25a0-\u25a9\u2800-\u28ff\u2b1b\u2b1c]/u,
  /(?:\s?[\u2580-\u259f\u25a0-\u25a9\u2800-\u28ff\u2b1b\u2b1c]){2,}/u,
);

/** Whether a text draws what it would say, and no passage has it so. */
export function spellsInPictures(text: string, inPassage: (part: string) => boolean): boolean {
  const drawn = DRAWN.exec(text)?.[0];
  if (drawn !== undefined && !inPassage(drawn)) return true;
  return (text.match(PICTURES) ?? []).some((picture) => !SIGNS.test(picture) && !inPassage(picture));
}
