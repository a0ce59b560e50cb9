import { eitherOf } from '../../../domain/language/either-of.ts';
import type { NormalisedText } from '../../text/normalise.ts';
import { isOfOnesWork } from '../harmless/ones-work.ts';
import { wordClassId } from '../word-classes.ts';
import { wordHitsOf } from '../word-hits.ts';

/**
 * Is somebody called something, or told to go, to their face? "你怎么这么蠢", "智障吧你", "you absolute clown":
 * a rude word that the grammar itself predicates of the one spoken to, with nothing but function words between.
 * A rude word about a thing, a quotation, oneself or a friend in jest stands in other grammar or beside laughter.
 */

const RUDE_IDS = (['curse', 'insult', 'insultWeak', 'slur'] as const).map((name) => wordClassId(name));
const RUDE: ReadonlySet<number> = new Set(RUDE_IDS);
/** "去死", "滚" send somebody away in contempt; "得了吧" only does not believe. */
const DISMISSAL = wordClassId('dismissal');
const DISDAIN = wordClassId('disdain');
/** "屎", "crap": rude of a thing, and an insult where the thing is what somebody made. */
const EXPLETIVE = wordClassId('expletive');
/** Units on either side of a rude word that are read for the person. */
const REACH = 24;
/** From the person up to the rude word: only words that say nothing of their own. */
const YOU_ZH = [
  '(?:你|您|尔等|侬|恁)(?:们|俩)?',
  `(?:${[
    '个|这个?|这种|这人|这群|那个?|就|也|还|都|才|是|就是|不是|是不是|真|可|真是|可真|够',
    '好|太|挺|很|多|咋|怎么|为什么|为啥|这么|那么|如此|简直|果然|到底|根本|绝对|纯|他妈的?',
    '特么|一个|一只|一头|一群|跟|像|的|脑子|人|有|没|得|吗|呢|算|能|在|狗|死|臭|破|烂|大|老',
  ].join('|')}){0,6}`,
  '\\s?',
].join('');
const YOU_EN = [
  "(?:you|u|ur|your?|you(?:'| a)?re|youre)",
  `(?:${[
    "\\s|'|re|are|is|a|an|r|so|such|just|the|absolute(?:ly)?|complete(?:ly)?",
    'total(?:ly)?|utter(?:ly)?|fucking|bloody|damn|actual|literal(?:ly)?',
    'truly|really|very|most|biggest|some|kind of|piece of|little|too|that',
    'this|all|people|of|must be|look|sound|act(?:ing)? like|being|getting|are',
  ].join('|')}){0,8}`,
  '\\s?',
].join('');
const CALLED = new RegExp(`(?:(?:^|[^给对跟和替为让叫喊祝爱想谢])${YOU_ZH}|(?<![a-z])${YOU_EN})$`);
/** What follows the rude word where the person comes last: "智障吧你", "滚吧你们". */
const CALLED_AFTER =
  /^(?:吧|啊|呀|了|东西|玩意儿?|一个|死){0,2}[,，\s]?(?:你|您)(?:们|俩|个|这)?(?=$|[\s,，.。!！?？~…个这])/;
/** In UTF-16 units: with more than that something else is said as well. */
const LONGEST_BARE = 24;
/** A name that is called, or a sigh, is no word of its own. */
const CALLS = '(?:@[^\\s@]{1,16}\\s?)?[\\p{P}\\s啊哎唉诶喂哦喔嗯]{0,4}';
const BARE_BEFORE = new RegExp(
  `^${CALLS}(?:${YOU_ZH}|(?:why|how|what)?(?:\\s?(?:are|can|do|is))?\\s?${YOU_EN})$`,
  'u',
);
const NOBODY_BEFORE = new RegExp(`^${CALLS}$`, 'u');
/** Who is sent away is spoken to whether named or not. */
const ORDERED_BEFORE = new RegExp(
  `^${CALLS}(?:你|您|都|们|给我|快|赶紧|可以|怎么|咋|还|不|麻烦|就|just|please|pls|and|\\s){0,4}$`,
  'u',
);
/** Whoever counts themselves in puts nobody down: "your code is trash and so is mine". */
const COUNTS_SELF_IN = eitherOf(
  /(?:跟|和|比)我(?:的|写的|那个?)?.{0,4}(?:一样|差不多|有得一拼|强|好)/,
  /我(?:的|写的|自己的)?(?:也|还不如|更|比你)/,
  /咱(?:们|俩)/,
  /(?<![a-z])(?:mine|me too|us both|we both|so am i|like me)(?![a-z])/,
);
/** What somebody's work is called who is to be hurt; anything else is said of its quality. */
const FILTH = /^(?:屎|垃圾|garbage|trash|shit|crap|bullshit)$/;
/** That somebody has no wits, in the plainest words. */
const WITLESS = /^(?:[笨蠢傻猪]|笨死|蠢死|傻子|傻瓜|傻蛋|stupid|dumb)$/;
const BARE_AFTER = /^(?:吧|啊|呀|吗|嘛|么|呢|了|哦|喔|的|啦|already|now|man|dude|\s){0,3}[\p{P}\s]{0,6}$/u;
const BARE_AFTER_YOU = /^(?:吧|啊|呀|了|死){0,2}[,，\s]?[你您](?:们|俩)?[\p{P}\s]{0,6}$/u;

/** Laughter, and the signs of it: a friend may say what a stranger may not. */
const IN_JEST = eitherOf(
  /哈{2,}|嘿{2,}|嘻{2,}|h{3,}|233|笑死|笑活|笑哭|逗你|玩笑|狗头|旺柴|捂脸|偷笑|想你|爱你/u,
  /(?<![a-z])(?:doge|lol|lmao|rofl|a?haha\w*|jk|kidding|love)(?![a-z])/u,
  /[\u{1f600}-\u{1f606}\u{1f602}\u{1f923}\u{1f970}\u{1f60d}\u{1f618}\u{1f61c}\u{1f61d}❤]/u,
);

export const isInJest = (message: NormalisedText): boolean => IN_JEST.test(message.folded.text);

/** Is there a word in it that could insult somebody, whatever else is said? */
export function holdsRudeWord(message: NormalisedText): boolean {
  const { counts } = wordHitsOf(message);
  return counts[DISMISSAL]! > 0 || counts[EXPLETIVE]! > 0 || RUDE_IDS.some((id) => counts[id]! > 0);
}

export function isToTheFace(message: NormalisedText): boolean {
  const { length, ids, quoted } = wordHitsOf(message);
  for (let i = 0; i < length; i++) {
    if (quoted[i] === 1) continue;
    const rude = RUDE.has(ids[i]!) || isContempt(message, i);
    if (!rude && ids[i] !== EXPLETIVE) continue;
    const [before, after] = around(message, i);
    const called =
      (rude && (CALLED.test(before) || CALLED_AFTER.test(after) || isAllThatIsSaid(message, i))) ||
      isOfOnesWork(before, after);
    if (called) return !isInJest(message);
  }
  return false;
}

/**
 * What grammar alone leaves no doubt of: is what somebody made called filth ("你代码写得像屎一样"), or is a message
 * nothing but an order to die or to go, or the word that somebody has no wits ("去死吧", "你怎么这么笨")? Other rude
 * words that stand alone are as often said to tease ("你个老狗", "you nerd"): there the words around decide.
 */
export function isOutrightInsult(message: NormalisedText): boolean {
  const { text } = message.plain;
  const { length, ids, starts, ends, quoted } = wordHitsOf(message);
  for (let i = 0; i < length; i++) {
    const id = ids[i]!;
    if (quoted[i] === 1 || !(RUDE.has(id) || id === DISMISSAL || id === EXPLETIVE)) continue;
    const word = text.slice(starts[i]!, ends[i]!);
    const outright =
      ((isContempt(message, i) || WITLESS.test(word)) && isAllThatIsSaid(message, i)) ||
      (FILTH.test(word) && isOfOnesWork(...around(message, i)));
    if (outright) return !isInJest(message) && !COUNTS_SELF_IN.test(text);
  }
  return false;
}

/** What stands before a rude word and behind it, as far as it is read. */
function around(message: NormalisedText, at: number): [before: string, after: string] {
  const { text } = message.plain;
  const { starts, ends } = wordHitsOf(message);
  return [
    text.slice(Math.max(0, starts[at]! - REACH), starts[at]!),
    text.slice(ends[at]!, ends[at]! + REACH),
  ];
}

function isAllThatIsSaid(message: NormalisedText, at: number): boolean {
  const { text } = message.plain;
  if (text.length > LONGEST_BARE) return false;
  const { starts, ends } = wordHitsOf(message);
  const before = text.slice(0, starts[at]!);
  const after = text.slice(ends[at]!);
  const ordered = isContempt(message, at) && ORDERED_BEFORE.test(before);
  if (BARE_AFTER.test(after)) return ordered || BARE_BEFORE.test(before);
  return BARE_AFTER_YOU.test(after) && (ordered || NOBODY_BEFORE.test(before));
}

/** The classes of one word stand beside one another. */
function isContempt(message: NormalisedText, at: number): boolean {
  const { length, ids, starts, ends } = wordHitsOf(message);
  if (ids[at] !== DISMISSAL) return false;
  for (const j of [at - 1, at + 1])
    if (j >= 0 && j < length && ids[j] === DISDAIN && starts[j] === starts[at] && ends[j] === ends[at])
      return true;
  return false;
}
