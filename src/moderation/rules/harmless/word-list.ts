import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { rarely } from '../../text/needed-signs.ts';
import type { NormalisedText } from '../../text/normalise.ts';

/**
 * Rude words that are listed to be studied, filtered or tested: "敏感词：A、B、C", "bad_words = [A, B]". Whoever calls
 * somebody so needs no heading for it. Our own patterns, on the folded text: the plain one has lost its colons.
 */
const LISTED = rarely(
  inTurn(
    eitherOf(
      /词[表库典]|敏感词|屏蔽词|过滤词|违禁词|脏[词话]|詈[词语]/,
      /粗[口话]|骂人的?[词话]|贬义词|测试(?:词|用例|数据|样例)|标注样例/,
      inTurn(
        /(?<![a-z])/,
        eitherOf(
          /word ?list/,
          /(?:bad|stop|swear|banned|rude|blocked|toxic|offensive)[_ ]?words?/,
          /list of (?:insults|slurs|swear ?words)/,
          /test (?:cases|words|data)/,
        ),
      ),
    ),
    /[^:：=\n]{0,12}[:：=][^、,，\n]{1,20}[、,，][^、,，\n]{1,20}[、,，]/,
  ),
);
/** Somebody is meant after all. */
const MEANT = /[你您@]|说的就是|(?<![a-z])(?:you|your|ur|u|like (?:him|her|them))(?![a-z])/;

export const isWordList = ({ folded: { text } }: NormalisedText): boolean =>
  LISTED.test(text) && !MEANT.test(text);
