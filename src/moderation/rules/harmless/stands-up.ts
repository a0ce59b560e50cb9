import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';

/** "他就是嘴笨，心不坏", "she means well": somebody is stood up for. Our own patterns, on the plain text. */
const STANDS_UP = eitherOf(
  /(?:心|人)(?:眼)?(?:真的?|其实|也|又|倒是?|都|挺)*(?:不坏|不错|挺好|很好|是好的)/,
  /(?:没有?|不是)(?:什么|啥)?(?:恶意|坏心|故意)/,
  /(?:别|不要|甭)(?:跟|和)(?:他|她|人家).{0,3}(?:计较|一般见识)|别(?:往心里去|怪(?:他|她)|笑话(?:他|她))/,
  /多(?:担待|包涵|体谅)|刀子嘴豆腐心|means? well|good heart|don'?t take it personally/,
  /cut (?:him|her|them) some slack/,
  // A newcomer is taken under somebody's wing: "人家刚学", "she's literally learning".
  /人家[^,，。!！?？]{0,3}(?:刚|才|新来|第一次|来(?:学|问)|只是|就是(?:想|来|问)|不过是|又没|也没|也是|已经(?:道歉|改))/,
  /(?:他|她)[^,，。!！?？]{0,2}(?:刚|才)(?:开始|来|学|入门|接触)/,
  /(?:你|他|她)(?:又|也)?没(?:说错|做错|问错|惹|得罪)/,
  inTurn(
    /(?<![a-z])(?:he|she|they)(?:'s|'re| is| are) (?:literally |just |only |still ){0,2}/,
    /(?:learning|new(?! low)|a beginner|asking|trying)/,
  ),
  /leave (?:him|her|them) alone/,
);

export const standsUp = (text: string): boolean => STANDS_UP.test(text);

/** Whoever is rude is asked to mind their words: "你嘴巴放干净点". */
const REBUKES = eitherOf(
  /嘴巴?(?:给我)?放干净/,
  /(?:说话|用词|言辞|语气)(?:请|麻烦)?(?:注意|客气|尊重|文明)/,
  /(?:请|麻烦)(?:你)?(?:放)?尊重/,
  /注意(?:你的)?(?:用词|言辞|素质|语气|分寸)/,
);

/** In UTF-16 units: whoever goes on may threaten. */
const LONGEST_REBUKE = 16;

export const rebukes = (text: string): boolean => text.length <= LONGEST_REBUKE && REBUKES.test(text);

/** Whoever is told not to mind somebody is comforted; the others told to shun somebody are not: "大家都别理他". */
const DO_NOT_MIND = eitherOf(
  inTurn(
    /(?:^|[,，。!！?？~\s])(?:[^,，。!！?？\s]{1,8}[\s,，])?(?:你|咱|咱们)?(?:快)?/,
    /(?:别|不要|甭|不用)(?:去)?(?:理|搭理|理会|管|听)(?:他|她|它)们?(?:了|的|就行|就好|吧)?[\s。!！~]*$/,
  ),
  /(?:^|[.,!?]\s*)(?:just )?(?:ignore|don't (?:mind|listen to)) (?:him|her|them|that)(?: [a-z]{2,12})?[\s.!]*$/,
);
const TO_ALL = /大家|都别|谁也|全都|所有人|一起|(?<![a-z])(?:everyone|everybody|guys|all)(?![a-z])/;

export const tellsNotToMind = (text: string): boolean => DO_NOT_MIND.test(text) && !TO_ALL.test(text);
