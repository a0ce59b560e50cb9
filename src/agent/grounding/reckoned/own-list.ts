import { HAN_DIGITS } from '../../../domain/language/han-digits.ts';
import { ENGLISH_NUMBERS } from '../reading/numbers/english-numbers.ts';

/*
 * 危害有三种：狂风、暴雨、风暴潮. A model counts what it lists, and no passage has the count. Where it counted right,
 * the number says no more than the list does, whose every part is looked for.
 */

const COUNTED =
  /([二两三四五六七八九2-9])\s*大?(?:种|个|类|点|条|项|步|部分|方面|段|层|样|件|组)[^，。；：:]{0,14}[：:]\s*(\S[^：:。；;!?！？]*)[。；;!?！？]?$/u;
const COUNTED_ENGLISH = new RegExp(
  `\\b([2-9]|${[...ENGLISH_NUMBERS.keys()].join('|')})((?: [a-z-]+){1,5}):\\s*(\\S[^:;]*?)[.;]?$`,
  'i',
);

/**
 * The number of things that a sentence both counts and lists, behind a colon at its end; null where it does not, or
 * miscounts.
 */
export function countOfOwnList(sentence: string): number | null {
  if (!/[：:]/.test(sentence)) return null;
  const han = COUNTED.exec(sentence);
  if (han) {
    const count = HAN_DIGITS[han[1] ?? ''] ?? Number(han[1]);
    const list = han[2] ?? '';
    const byPause = list.split(/、|和|以及|与/u).length;
    const byComma = list.split(/[，,]/u).length;
    return count === byPause || count === byComma ? count : null;
  }
  const english = COUNTED_ENGLISH.exec(sentence);
  if (!english) return null;
  const count = Number(english[1]) || ENGLISH_NUMBERS.get((english[1] ?? '').toLowerCase()) || 0;
  const parts = (english[3] ?? '').split(/,\s*(?:and|or)\s+|,\s*|\s+(?:and|or)\s+/i);
  return count === parts.length ? count : null;
}
