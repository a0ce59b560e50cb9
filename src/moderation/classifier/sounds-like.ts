import { eitherOf } from '../../domain/language/either-of.ts';
import type { Category } from '../../domain/moderation/moderation.ts';
import {
  agreesInPrivate,
  buysTogether,
  isOfOneself,
  isOfTeaching,
  isOwnFile,
  isOwnNotes,
  isPutDown,
  isSaidKindly,
  isSaidToAThing,
  isSubjectTalk,
  looksForCompany,
  tellsTalk,
} from '../rules/index.ts';
import type { NormalisedText } from '../text/normalise.ts';
import { has, type Reading } from './signals.ts';

/** "他就是嘴笨，心不坏", "she means well": somebody is stood up for. Our own patterns, on the plain text. */
const STANDS_UP = eitherOf(
  /(?:心|人)(?:眼)?(?:真的?|其实|也|又|倒是?|都|挺)*(?:不坏|不错|挺好|很好|是好的)/,
  /(?:没有?|不是)(?:什么|啥)?(?:恶意|坏心|故意)/,
  /(?:别|不要|甭)(?:跟|和)(?:他|她|人家).{0,3}(?:计较|一般见识)|别(?:往心里去|怪(?:他|她)|笑话(?:他|她))/,
  /多(?:担待|包涵|体谅)|刀子嘴豆腐心|means? well|good heart|don'?t take it personally/,
  /cut (?:him|her|them) some slack/,
  // A newcomer is taken under somebody's wing: "人家刚学", "she's literally learning".
  /人家[^,，。!！?？]{0,3}(?:刚|才|新来|第一次|来(?:学|问)|只是|就是(?:想|来|问)|不过是|又没|也没|也是|已经(?:道歉|改))/,
  /(?:他|她)[^,，。!！?？]{0,2}(?:刚|才)(?:开始|来|学|入门|接触)|(?:你|他|她)(?:又|也)?没(?:说错|做错|问错|惹|得罪)/,
  /(?<![a-z])(?:he|she|they)(?:'s|'re| is| are) (?:literally |just |only |still ){0,2}(?:learning|new(?! low)|a beginner|asking|trying)|leave (?:him|her|them) alone/,
);
/** Whoever is told not to mind somebody is comforted; the others told to shun somebody are not: "大家都别理他". */
const DO_NOT_MIND =
  /(?:^|[,，。!！?？~\s])(?:[^,，。!！?？\s]{1,8}[\s,，])?(?:你|咱|咱们)?(?:快)?(?:别|不要|甭|不用)(?:去)?(?:理|搭理|理会|管|听)(?:他|她|它)们?(?:了|的|就行|就好|吧)?[\s。!！~]*$|(?:^|[.,!?]\s*)(?:just )?(?:ignore|don't (?:mind|listen to)) (?:him|her|them|that)(?: [a-z]{2,12})?[\s.!]*$/;
const TO_ALL = /大家|都别|谁也|全都|所有人|一起|(?<![a-z])(?:everyone|everybody|guys|all)(?![a-z])/;

/** Told of what somebody bought and was cheated with. */
const WAS_CHEATED =
  /(?:我|俺|朋友|同学|同事|室友|舍友|表[哥姐弟妹]).{0,8}(?:上过?当|被(?:坑|骗)|吃过?亏|踩过?坑|买到过?假)|(?:我|朋友|同学|同事|室友|舍友).{0,16}(?:买|花|付|交)了?.{0,24}(?:结果|到手|打开一看|没几天|第.天就)|i (?:got|was) (?:scammed|ripped off|cheated)/;

/**
 * What only sounds like a violation: whoever stands up for somebody, with no insult but a mild word and to nobody's face,
 * attacks nobody, nor does whoever tells what another was called, or speaks of a people as a lesson does; whoever tells of
 * being cheated hands nothing on where there is no way to get it.
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
    if (insults.toTheFace) return false;
    if (isOfOneself(message, insults)) return true;
    if (isOfTeaching(message, insults) || isSaidKindly(message, insults)) return true;
    // Names of groups stand in lessons; who is called something else beside them is a person's matter.
    if (insults.aboutGroup) return isSubjectTalk(message, insults);
    if (insults.strong > 0) return false;
    if (insults.told > 0 && insults.weak === 0) return !isPutDown(message);
    if (insults.weak === 0 && DO_NOT_MIND.test(text) && !TO_ALL.test(text)) return true;
    return insults.weak <= 1 && STANDS_UP.test(text);
  }
  if (category !== 'piracy' && category !== 'advertising') return false;
  const isTalk =
    looksForCompany(message, trade) || buysTogether(message, trade) || agreesInPrivate(message, trade);
  if (category === 'advertising' && (isTalk || isOwnNotes(message, trade, copies))) return true;
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
