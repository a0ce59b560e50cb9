/**
 * One pattern of several that each have a line of their own: /…/, /…/ as /…|…/. Tried in this order.
 * @throws Error where their flags differ
 */
export function eitherOf(first: RegExp, ...others: RegExp[]): RegExp {
  const other = others.find(({ flags }) => flags !== first.flags);
  if (other)
    throw new Error(`The flags of ${other} are not "${first.flags}", as those of what it stands beside.`);
  return new RegExp([first, ...others].map(({ source }) => source).join('|'), first.flags);
}
