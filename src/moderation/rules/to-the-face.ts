import type { NormalisedText } from '../text/normalise.ts';
import { wordClassId } from './word-classes.ts';
import { wordHitsOf } from './word-hits.ts';

/**
 * Is somebody called something, or told to go, to their face? "你怎么这么蠢", "智障吧你", "you absolute clown":
 * a rude word that the grammar itself predicates of the one spoken to, with nothing but function words between.
 * A rude word about a thing, a quotation, oneself or a friend in jest stands in other grammar or beside laughter.
 */

const RUDE = new Set((['curse', 'insult', 'insultWeak', 'slur'] as const).map((name) => wordClassId(name)));
/** "去死", "滚" send somebody away in contempt; "得了吧" only does not believe. */
const DISMISSAL = wordClassId('dismissal');
const DISDAIN = wordClassId('disdain');
/** Units before a rude word that are read for the person. */
const REACH = 24;
/** From the person up to the rude word: only words that say nothing of their own. */
const CALLED =
  /(?:(?:^|[^给对跟和替为让叫喊祝爱想谢])(?:你|您|尔等)(?:们|俩)?(?:个|这个?|这种|这人|这群|那个?|就|也|还|都|才|是|就是|不是|是不是|真|可|真是|可真|够|好|太|挺|很|多|咋|怎么|为什么|为啥|这么|那么|如此|简直|果然|到底|根本|绝对|纯|他妈的?|特么|一个|一只|一头|一群|跟|像|的|脑子|人|有|没|得|吗|呢|算|能|在|狗|死|臭|破|烂|大|老){0,6}|(?<![a-z])(?:you|u|ur|your?|you(?:'| a)?re|youre)(?:\s|'|re|are|is|a|an|r|so|such|just|the|absolute(?:ly)?|complete(?:ly)?|total(?:ly)?|utter(?:ly)?|fucking|bloody|damn|actual|literal(?:ly)?|truly|really|very|most|biggest|some|kind of|piece of|little|too|that|this|all|people|of|must be|look|sound|act(?:ing)? like|being|getting|are){0,8}\s?)$/;
/** What follows the rude word where the person comes last: "智障吧你", "滚吧你们". */
const CALLED_AFTER =
  /^(?:吧|啊|呀|了|东西|玩意儿?|一个|死){0,2}[,，\s]?(?:你|您)(?:们|俩|个|这)?(?=$|[\s,，.。!！?？~…个这])/;
/** Laughter, and the signs of it: a friend may say what a stranger may not. */
const IN_JEST =
  /哈{2,}|嘿{2,}|嘻{2,}|h{3,}|233|笑死|笑活|笑哭|逗你|玩笑|狗头|旺柴|捂脸|偷笑|想你|爱你|(?<![a-z])(?:doge|lol|lmao|rofl|a?haha\w*|jk|kidding|love)(?![a-z])|[\u{1f600}-\u{1f606}\u{1f602}\u{1f923}\u{1f970}\u{1f60d}\u{1f618}\u{1f61c}\u{1f61d}❤]/u;

export const isInJest = (message: NormalisedText): boolean => IN_JEST.test(message.folded.text);

export function isToTheFace(message: NormalisedText): boolean {
  const { length, ids, starts, ends, quoted } = wordHitsOf(message);
  const { text } = message.plain;
  for (let i = 0; i < length; i++) {
    if (quoted[i] === 1 || !(RUDE.has(ids[i]!) || isContempt(i))) continue;
    const start = starts[i]!;
    const end = ends[i]!;
    if (
      !CALLED.test(text.slice(Math.max(0, start - REACH), start)) &&
      !CALLED_AFTER.test(text.slice(end, end + 12))
    )
      continue;
    return !isInJest(message);
  }
  return false;

  /** The classes of one word stand beside one another. */
  function isContempt(i: number): boolean {
    if (ids[i] !== DISMISSAL) return false;
    for (const j of [i - 1, i + 1])
      if (j >= 0 && j < length && ids[j] === DISDAIN && starts[j] === starts[i] && ends[j] === ends[i])
        return true;
    return false;
  }
}
