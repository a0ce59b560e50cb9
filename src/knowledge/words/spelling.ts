/** Shorter words have too many neighbours that are words themselves. */
const SHORTEST = 5;
/** Longer ones are no words: a key, a path, somebody leaning on the keyboard. Their neighbours would cost seconds. */
const LONGEST = 24;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * The lower-case words one slip away (Damerau 1964): two letters swapped, one missing, one too many, one wrong. The
 * first letter is taken to be right, as it nearly always is. About 53 a letter.
 */
export function* oneSlipAway(word: string): Generator<string> {
  if (word.length < SHORTEST || word.length > LONGEST) return;
  for (let i = 1; i <= word.length; i++) {
    const head = word.slice(0, i);
    const tail = word.slice(i);
    for (const letter of LETTERS) yield head + letter + tail;
    if (tail === '') continue;
    const rest = tail.slice(1);
    yield head + rest;
    if (rest !== '') yield head + rest[0] + tail[0] + rest.slice(1);
    for (const letter of LETTERS) if (letter !== tail[0]) yield head + letter + rest;
  }
}
