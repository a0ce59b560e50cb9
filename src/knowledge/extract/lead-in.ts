import { eitherOf } from '../../domain/language/either-of.ts';
import { inTurn } from '../../domain/language/in-turn.ts';
import type { TextUnit } from '../words/text-units.ts';
import { isItem } from './listings/item-ends.ts';
import { LONGEST_LISTING, linesOfListing } from './listings/listing.ts';

/*
 * A sentence that leads on to a list, a table or a listing says nothing without it: "写法如下：", 下面分别说明。,
 * "There are three ways:".
 */
const LEADS_ON = inTurn(
  eitherOf(
    /[:：]|如下|以下几[^。]{0,6}/,
    /下面(?:我们|就|来|将|会){0,2}(?:分别|逐一|逐个|依次|一一|分开|具体|详细)(?:来)?(?:说明|介绍|讲解|讲|看|说|解释)/,
  ),
  /[。.]?\s*$/,
);

export const leadsOn = (sentence: string): boolean => LEADS_ON.test(sentence);

/**
 * How many of the units behind a lead-in belong to it: one listing that is no longer than may be shown, else the rows
 * and items of lists, as long as `fits` says that there is room for so many.
 */
export function ledTo(
  text: string,
  following: readonly TextUnit[],
  fits: (units: readonly TextUnit[]) => boolean,
): number {
  const [first] = following;
  if (first?.kind === 'code')
    return linesOfListing(text.slice(first.start, first.end)) <= LONGEST_LISTING ? 1 : 0;
  let count = 0;
  for (const unit of following) {
    const isListed = unit.kind === 'row' || (unit.kind === 'sentence' && isItem(text, unit));
    if (!isListed || !fits(following.slice(0, count + 1))) break;
    count++;
  }
  return count;
}
