import { eitherOf } from '../../../domain/language/either-of.ts';
import { escaped } from '../../../domain/language/escaped.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';

/** What letters stand for: "what does CPU stand for", CPU的全称是什么. In the words of a group the letters are small. */
const ASKED = eitherOf(
  inTurn(
    /\b/i,
    eitherOf(
      /what (?:does|do|did) (?:the |an? )?([a-z]{2,8}) (?:stand|short) for/i,
      /what is (?:the )?([a-z]{2,8}) short for/i,
    ),
    /\b/i,
  ),
  /(?<![a-z])([a-z]{2,8})\s*(?:的(?:中文|英文)?)?(?:全[称名]|代表(?:的是)?(?:什么|啥)[\s?？呢啊呀]*$|是(?:什么|啥|哪(?:些|几个)[字词])的?(?:缩写|简称))/i,
);
const SAYS_SO =
  /\b(?:stands? for|short for|abbreviat\w{1,4}|acronym|initials|means?)\b|全[称名]|缩写|简称|也叫|又[称叫]/i;
const BETWEEN = '(?:[ -](?:of|the|and|for|in|to|on|a|de))?[ -]?';

/**
 * Whether a text spells out an abbreviation where that is asked: it says so, gives words that begin so, or its name
 * in Chinese.
 */
export function spellsOut(question: string, text: string): boolean {
  const asked = ASKED.exec(question)
    ?.slice(1)
    .find((letters) => letters !== undefined);
  if (asked === undefined || SAYS_SO.test(text)) return true;
  const words = new RegExp(`\\b${[...asked].map((letter) => `${letter}[a-z]*`).join(BETWEEN)}\\b`, 'gi');
  if (Array.from(text.matchAll(words)).some(([spelt]) => spelt.length > asked.length + 1)) return true;
  const name = escaped(asked);
  return new RegExp(`${name}\\s*(?:[（(：:]|[，,]?即|是|指|代表|表示|意为|为)|[（(]${name}[）)]`, 'i').test(
    text,
  );
}
