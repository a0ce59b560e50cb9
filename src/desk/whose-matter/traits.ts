/*
 * What a short question is recognised by without knowing its language's words: Chinese characters alone and in pairs,
 * English words, pairs of them, and pieces of each, so that "refunded" is known from "refund". Where it begins and ends
 * counts as a sign beside them.
 */

const HAN_RUNS = /\p{Script=Han}+/gu;
const WORDS = /[a-z0-9']+/g;
/** Letters of a word that are looked at together, its borders among them. */
const PIECE = 4;
/** In UTF-16 units; what follows in a longer message seldom says whose matter it is. */
const READ = 400;

/** Each once. */
export function traitsOf(message: string): Set<string> {
  const text = message.slice(0, READ).toLowerCase();
  const traits = new Set<string>();
  for (const [run] of text.matchAll(HAN_RUNS)) {
    const bordered = ['^', ...run, '$'];
    for (const character of run) traits.add(character);
    for (let i = 1; i < bordered.length; i++) traits.add(`${bordered[i - 1]}${bordered[i]}`);
  }
  let before = '^';
  for (const [word] of text.matchAll(WORDS)) {
    traits.add(word);
    traits.add(`${before} ${word}`);
    const bordered = `<${word}>`;
    for (let i = 0; i + PIECE <= bordered.length; i++) traits.add(`~${bordered.slice(i, i + PIECE)}`);
    before = word;
  }
  if (before !== '^') traits.add(`${before} $`);
  return traits;
}
