import { eitherOf } from '../../domain/language/either-of.ts';
import { holdsHan } from '../../domain/language/han.ts';
import { inTurn } from '../../domain/language/in-turn.ts';
import { withoutMarks } from '../grounding/pieces/citation-marks.ts';
import { isHeading } from '../grounding/pieces/headings.ts';
import { listMarkOf } from './joined-pieces.ts';

/*
 * 主要区别在于适用的对象：, "It depends on where you keep it:". Large models lead up to nearly every list so, in
 * words of their own that no passage has. Where such an announcement does not stand, the list below it may still say
 * what the material does; where it stands, it says nothing without its list.
 */

const COLON = /[：:](?:\*\*)?$/;

/** **只扣 10 分：**, a heading that says something of what is listed below it. */
export const headsAList = (piece: string): boolean => isHeading(piece) && COLON.test(piece.trim());

/** Whether a piece of an answer announces what comes below it. */
export function announces(piece: string): boolean {
  const text = withoutMarks(piece).trim();
  return (
    (COLON.test(text) || LEADS_UP.test(text)) &&
    listMarkOf(text) === '' &&
    !isHeading(text) &&
    !text.includes('\n')
  );
}
/** "Here's a quick guide to where an index pays off." */
const LEADS_UP = eitherOf(
  inTurn(
    /^here(?:['’]s| is| are) (?:a|an|the|some) /iu,
    /(?:quick |short |simple |brief |rough |handy |little |few |main |key )*/iu,
    eitherOf(
      /guide|overview|breakdown|summary|rundown|comparison|list|order|recap/iu,
      /look|checklist|steps|points|rules|options|ways|differences|reasons|tips/iu,
    ),
    /\b[^.:!?\d]{0,60}\.$/iu,
  ),
  /^(?:下面|以下|我)(?:就)?(?:按|分|逐|给你|为你|来|简单|一个个|依次)[^。：\d]{0,20}(?:说|讲|看|列|梳理|介绍|总结|说明|解释)(?:一下|明白|清楚|起)?。$/iu,
);

export const isItem = (piece: string): boolean => listMarkOf(withoutMarks(piece).trim()) !== '';

/** "two of them", 两点: an announcement that counts its list is wrong where an item of that fell. */
const COUNTS = eitherOf(
  /[两二三四五六七八九十\d]\s*(?:大|个|点|种|类|条|项|步|件|方面|部分)/iu,
  /\b(?:two|three|four|five|six|both|[2-9])\b/iu,
);
export const countsItsList = (announcement: string): boolean => COUNTS.test(announcement);

/** An item that only names something says what its announcement says of it, and nothing where that is gone. */
export function onlyNames(item: string): boolean {
  const text = withoutMarks(item).trim();
  const body = text.slice(listMarkOf(text).length).replace(/\*\*|[。.；;\s]+$/gu, '');
  if (/[：:，,；;。=→（(—–\d]/u.test(body)) return false;
  return holdsHan(body) ? body.length <= LONGEST_NAME : body.split(/\s+/).length <= MOST_WORDS;
}
/** In characters, and in words. */
const LONGEST_NAME = 12;
const MOST_WORDS = 4;

const POINTS_DOWN = eitherOf(
  /^(?:以下|下列|下面|如下|这些|这几)(?:的|是|几种|几个|几类)?/giu,
  /^(?:the following|these|here are)\s+|[：:](?:\*\*)?$/giu,
);

/** An announcement without what only points to its list: no passage has that. */
export const withoutPointing = (announcement: string): string =>
  withoutMarks(announcement).trim().replace(POINTS_DOWN, '');

/**
 * What an announcement says of a thing that its list only names: 定做的商品 under 以下商品可以退货： is
 * 定做的商品商品可以退货.
 */
export function announcedOf(item: string, announcement: string): string {
  const text = withoutMarks(item).trim();
  const name = text.slice(listMarkOf(text).length).replace(/[。.；;\s]+$/u, '');
  return `${name}${holdsHan(name) ? '' : ' '}${withoutPointing(announcement)}`;
}
