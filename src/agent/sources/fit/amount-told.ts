import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { wholeWords } from '../../../domain/language/whole-words.ts';

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
/** Days, years, hours of a clock and ordinals: numbers that count nothing. */
const COUNTS_NOTHING = new RegExp(
  [
    String.raw`${MONTH} (?:\d{1,2}(?!\d)(?:, \d{4})?|\d{4})`,
    String.raw`(?<!\d)\d{1,2} ${MONTH}(?: \d{4})?`,
    String.raw`(?<!\d)\d{1,2}:\d{2}`,
    String.raw`(?<!\d)\d{1,4}(?:st|nd|rd|th)\b`,
    // "in 1913", "the 2018 final"; "of 1500 words" counts.
    String.raw`(?<=\b(?:in|of|since|by|from|to|and|until|before|after|during|year|the) |[(–-])(?:1[5-9]\d{2}|20[0-3]\d)(?![\d.,]*\d)(?! ?[a-z]+s\b)`,
  ].join('|'),
  'g',
);
const AMOUNT = eitherOf(
  /\d|[零一二两三四五六七八九十百千万亿半]/i,
  wholeWords(
    /one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?/i,
    /millions?|single|once|twice|both|half|none|no|zero|several|few|any|every|each|unlimited/i,
  ),
);
/** Beside a number these say how large something is; without one they do as well. */
const ASKS_SIZE =
  /\bhow (?:tall|big|large|heavy|wide|deep|high)\b|\bhow much (?:does|do|did|should|can) .{1,40}\bweigh/i;
const SIZE = eitherOf(
  /\d/i,
  wholeWords(
    /one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty/i,
    /thirty|forty|fifty|hundred|thousand|half|double|twice|size of/i,
    /as (?:tall|big|large|heavy|wide|deep|high|small) as/i,
    /enough/i,
    /(?:tall|bigg?|larg|heavi|wid|deep|high|small|light|narrow|short)e?(?:r|st)/i,
    /no (?:limit|more|less|bigger|larger)/i,
  ),
);
/** A time says nothing of a size. */
const TIMES = inTurn(
  eitherOf(
    /\d/gi,
    inTurn(
      /\b/gi,
      eitherOf(
        /one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|hundred|half|an?/gi,
      ),
    ),
  ),
  /[ -](?:second|minute|hour|day|week|month|year)s?\b/gi,
);
const ASKS_SPEED = /\bhow (?:fast|far)\b/i;
const SPEED = eitherOf(
  /\d/i,
  wholeWords(
    /one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|hundred/i,
    /thousand|half|double|twice|speed of|pace|depends?|instantly|immediately|at once|overnight/i,
    /(?:fast|quick|slow|far|furth|farth|near|clos)(?:er|est|ly)?/i,
    /(?:second|minute|hour|day|week|month|year|mile|metre|meter)s?/i,
  ),
);
const ASKS_HOW_MANY = /\bhow many\b/i;
/** "How old is the club": of somebody or something, not from what age one may come. */
const ASKS_AGE = /\bhow old (?:is|are|was|were) (?!i\b|we\b|you\b|my\b)/i;
const AGE = wholeWords(
  /born|aged?|years? old|\d+-year-old|found(?:ed|ing|ation)|establish\w*|built|began|started/i,
  /since|ago|dat(?:es|ed|ing) (?:back|from)|centur(?:y|ies)|oldest|youngest|newest/i,
);

/**
 * Whether a text tells how many or how large, where that is asked in English; the day on which something was is no
 * amount.
 */
export function tellsTheAmount(question: string, text: string): boolean {
  if (ASKS_AGE.test(question)) return AGE.test(text);
  if (ASKS_SPEED.test(question)) return SPEED.test(text.replace(COUNTS_NOTHING, ' '));
  const asksSize = ASKS_SIZE.test(question);
  if (!asksSize && !ASKS_HOW_MANY.test(question)) return true;
  const counting = text.replace(COUNTS_NOTHING, ' ');
  return asksSize ? SIZE.test(counting.replace(TIMES, ' ')) : AMOUNT.test(counting);
}
