import { NAMES_OF_HOSTS } from './links.ts';

/*
 * An address that a reader is to put together: "pynotes dot dev", 「pynotes 点儿 cn」, "bit ly slash 9xk2". Nobody
 * who may name it writes it so.
 */

/** Ends of addresses that are as well what is written on a button. */
const CLICKED =
  'live|store|page|top|link|app|site|online|cloud|space|work|host|news|blog|info|today|life|test|example';
/** And those that are nothing else, in either language. */
const NOTHING_ELSE = 'com|org|cn|io|cc|xyz|vip|dev|tv|icu|ltd|wang|ly';
const NAME = '(?<![a-z0-9-])([a-z][a-z0-9-]{2,62})';
const END = '(?![a-z0-9])';
/** A code behind a slash: letters and figures. */
const CODE = '(?=[a-z]*\\d)(?=\\d*[a-z])[a-z0-9]{3,20}';

const SPELT = new RegExp(
  [
    '[a-z0-9-]{1,63} (?:\\. ?|dot |point )[a-z]{2,} slash\\b',
    `[a-z0-9] (?:slash|斜杠) ${CODE}${END}`,
    '(?<!\\d)\\d{1,3}(?: (?:dot|point) \\d{1,3}){3}(?!\\d)',
    `${NAME} ?\\[ ?\\. ?\\] ?(${NAMES_OF_HOSTS})${END}`,
    // "the red dot to the left", 「在 VSCode 点 Live Server」: a dot that is seen, a thing that is clicked.
    `(?<!\\b(?:the|an?|each|every|any|this|that|one|your|its) )${NAME} dot (?!to [a-z])(${NAMES_OF_HOSTS})${END}`,
    `(?!(?<=在 ?)[a-z0-9-]{3,63} ?点 ?(?:${CLICKED})${END})${NAME} ?点 ?(${NAMES_OF_HOSTS})(?![a-z0-9]| [a-z]| ?(?:图标|按钮|菜单|选项|标签|页))`,
    `${NAME},?(?: then)?(?: an?)? (?:period|full stop),? (?:then )?(${NOTHING_ELSE})${END}`,
    `${NAME} ?(?:点儿|句点|句号|英文句号|英文的?点) ?(${NAMES_OF_HOSTS})${END}`,
    `${NAME} ?[,，]? ?(?:后[面边]|再|然后)(?:跟|加|接|输入?|敲)上? ?[.点] ?(${NOTHING_ELSE}|top|site|club|shop)${END}`,
  ].join('|'),
);

/** In plain reading. A lesson on how addresses are read names them beside it: `python.org` 读作 python 点 org. */
export function spellsAnAddress(plain: string): boolean {
  const match = SPELT.exec(plain);
  if (match === null) return false;
  const [name, end] = match.slice(1).filter((part) => part !== undefined);
  return name === undefined || !plain.includes(`${name}.${end}`);
}
