/*
 * Japanese amid Chinese: a course of Japanese names its words in every question (「行く的て形是什么」), and a
 * dictionary of Chinese parts neither these nor what stands beside them.
 */

const KANA = /^[\u3041-\u3096\u309d\u309e\u30a1-\u30fa\u30fc-\u30fe]+$/;
const HAS_KANA = /[\u3041-\u3096\u30a1-\u30fa]/;
/** What is written beside each other where several are asked of: 「はが的区别」. */
const PARTICLE = /^[はがをにでへともかやのよね]$/;

export const isKana = (text: string): boolean => KANA.test(text);
export const hasKana = (text: string): boolean => HAS_KANA.test(text);

/**
 * Segments of a text with those joined that a dictionary of Chinese made of one word in kana: な, け, れ, ば.
 * Particles stay apart.
 */
export function kanaJoined<S extends { text: string; start: number }>(segments: readonly S[]): S[] {
  const joined: S[] = [];
  for (const segment of segments) {
    const before = joined.at(-1);
    const isOne =
      before !== undefined &&
      isKana(before.text) &&
      isKana(segment.text) &&
      !(isOfParticles(before.text) && PARTICLE.test(segment.text));
    if (isOne) joined[joined.length - 1] = { ...before, text: before.text + segment.text };
    else joined.push(segment);
  }
  return joined;
}

const isOfParticles = (text: string): boolean => Array.from(text).every((one) => PARTICLE.test(one));

/**
 * Does a pair of characters stand together only because Chinese has no spaces: 「用に」, 「シ和」, and two particles?
 * Where a course does not hold it, that says nothing; one that it holds is a word: 「行く」.
 */
export function isChancePair(pair: string): boolean {
  if (pair.length !== 2) return false;
  const [first, second] = [pair.charAt(0), pair.charAt(1)];
  return isKana(first) === isKana(second) ? PARTICLE.test(first) && PARTICLE.test(second) : true;
}
