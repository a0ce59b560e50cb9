/**
 * One pattern of parts that stand behind each other and each have a line of their own: /…/, /…/ as /……/. A part that
 * is a choice, as `eitherOf` makes them, is held together.
 * @throws Error where their flags differ
 */
export function inTurn(first: RegExp, ...others: RegExp[]): RegExp {
  const other = others.find(({ flags }) => flags !== first.flags);
  if (other)
    throw new Error(`The flags of ${other} are not "${first.flags}", as those of what it stands behind.`);
  const parts = [first, ...others].map(({ source }) => (isChoice(source) ? `(?:${source})` : source));
  return new RegExp(parts.join(''), first.flags);
}

/** Is there a `|` that stands in no group? */
function isChoice(source: string): boolean {
  let outside = source.replace(/\\./gsu, '').replace(/\[[^\]]*\]/g, '');
  for (let before = ''; before !== outside; ) {
    before = outside;
    outside = outside.replace(/\([^()]*\)/g, '');
  }
  return outside.includes('|');
}
