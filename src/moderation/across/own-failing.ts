import { eitherOf } from '../../domain/language/either-of.ts';
import { inTurn } from '../../domain/language/in-turn.ts';
import { SOMEBODY_ELSE } from '../rules/index.ts';

/**
 * "我太菜了" – "这么简单都不会" – "废物一个": who scolds themselves goes on in messages that name nobody any more.
 * Read alone each of them is an insult; after the first it is plain who is meant.
 */
const OWN_FAILING = eitherOf(
  /(?:我|俺|咱)[^,，。!！?？\n]{0,6}(?:菜|蠢|笨|傻|废|垃圾|差劲|没用|白痴|智障|脑残|服了(?:我)?自己|没救)/,
  inTurn(
    /(?<![a-z])i(?:'m| am)/,
    /(?: (?:so|such|really|just|too|an?|the|a complete|a total|honestly|literally)){0,3}/,
    / (?:dumb|stupid|idiot|moron|useless|hopeless|trash|bad at)/,
  ),
);
/** Several are meant, or somebody of whom one speaks. */
const OTHERS =
  /[一这那]?[群帮]|们|(?<![a-z])(?:you|your|ur|u|he|she|they|him|her|them|people|guys|everyone)(?![a-z])/;
/** In UTF-16 units: more is said of something else as well. */
const LONGEST = 24;
/** So many of the last messages may tell whom they are about. */
const LOOKED_AT = 3;

/**
 * Whether a message only goes on with what its sender has just said of themselves. `pieces`: their own last messages,
 * oldest first.
 */
export function goesOnAboutOneself(text: string, pieces: readonly string[]): boolean {
  const before = pieces.slice(-LOOKED_AT).map((piece) => piece.toLowerCase());
  const last = text.toLowerCase();
  return (
    last.length <= LONGEST &&
    before.some((piece) => OWN_FAILING.test(piece)) &&
    [...before, last].every((said) => !SOMEBODY_ELSE.test(said) && !OTHERS.test(said))
  );
}
