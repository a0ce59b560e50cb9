import { eitherOf } from '../../domain/language/either-of.ts';
import type { Category } from '../../domain/moderation/moderation.ts';
import {
  agreesInPrivate,
  asksForAnswers,
  asksForOpinion,
  asksToShow,
  buysTogether,
  comparesSchools,
  isFondTeasing,
  isOfOneself,
  isOfTeaching,
  isOwnFile,
  isOwnNotes,
  isPutDown,
  isSaidKindly,
  isSaidToAThing,
  isSubjectTalk,
  looksForCompany,
  pointsToAPage,
  rebukes,
  standsUp,
  tellsNotToMind,
  tellsTalk,
} from '../rules/index.ts';
import type { NormalisedText } from '../text/normalise.ts';
import { has, type Reading } from './signals.ts';

/** Told of what somebody bought and was cheated with. */
const WAS_CHEATED = eitherOf(
  /(?:我|俺|朋友|同学|同事|室友|舍友|表[哥姐弟妹]).{0,8}(?:上过?当|被(?:坑|骗)|吃过?亏|踩过?坑|买到过?假)/,
  /(?:我|朋友|同学|同事|室友|舍友).{0,16}(?:买|花|付|交)了?.{0,24}(?:结果|到手|打开一看|没几天|第.天就)/,
  /i (?:got|was) (?:scammed|ripped off|cheated)/,
);

/**
 * What only sounds like a violation: whoever stands up for somebody, with no insult but a mild word and to nobody's
 * face, attacks nobody, nor does whoever tells what another was called, or speaks of a people as a lesson does; whoever
 * tells of being cheated hands nothing on where there is no way to get it.
 */
export function onlySoundsLike(
  category: Category,
  message: NormalisedText,
  { insults, trade, copies }: Reading,
): boolean {
  const { text } = message.plain;
  if (category === 'personal_attack') {
    if (!insults.aboutGroup && insults.curses === 0 && isSaidToAThing(message)) return true;
    if (insults.curses === 0 && tellsTalk(text)) return true;
    if (isFondTeasing(message, insults)) return true;
    if (asksToShow(message, insults)) return true;
    if (insults.toTheFace) return false;
    if (isOfOneself(message, insults)) return true;
    if (isOfTeaching(message, insults) || isSaidKindly(message, insults)) return true;

    // Names of groups stand in lessons; who is called something else beside them is a person's matter.
    if (insults.aboutGroup) return isSubjectTalk(message, insults);
    if (insults.strong > 0) return false;
    if (insults.told > 0 && insults.weak === 0) return !isPutDown(message);
    if (insults.weak === 0 && (tellsNotToMind(text) || (rebukes(text) && !isPutDown(message)))) return true;
    return insults.weak <= 1 && standsUp(text);
  }
  if (category !== 'piracy' && category !== 'advertising') return false;
  const isTalk =
    looksForCompany(message, trade) ||
    buysTogether(message, trade) ||
    agreesInPrivate(message, trade) ||
    asksForAnswers(message, trade) ||
    asksForOpinion(message, trade);
  if (category === 'advertising' && (isTalk || isOwnNotes(message, trade, copies))) return true;
  if (comparesSchools(message, trade)) return true;
  if (category === 'piracy' && pointsToAPage(message, trade, copies)) return true;
  if (category === 'piracy' && isOwnFile(message, trade, copies)) return true;
  const handsOn =
    has(
      trade,
      'link',
      'netdisk_link',
      'download_link',
      'group_link',
      'contact_handle',
      'contact_invitation',
      'group_invitation',
    ) || has(copies, 'extraction_code', 'licence_bypass');
  return !handsOn && WAS_CHEATED.test(text);
}
