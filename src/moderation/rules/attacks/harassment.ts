import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { rarely } from '../../text/needed-signs.ts';
import type { NormalisedText } from '../../text/normalise.ts';

/**
 * Somebody in the group is made to feel hunted, mostly a woman: their body is looked over and something asked of them,
 * they are said to have slept with whoever marks them, or they are to answer whether they want or not. Our own
 * patterns, on the plain text. Lessons of drawing, dance, nursing and sport speak of bodies too, of nobody who has to
 * answer for it.
 */

const WOMAN =
  '(?:妹妹|妹子|美女|小姐姐|姐姐|女生|女同学|女的|女老师|女孩|姑娘|宝贝|她|你|(?<![a-z])(?:girl|babe|baby|sweetie|darling|honey|you|your|ur|her|she)(?![a-z]))';
/** A body, and what is held of it. */
const BODY = rarely(
  eitherOf(
    /(?:身材|腿|胸|屁股|臀|腰|皮肤|锁骨|事业线|曲线)[^,，。!！?？]{0,4}(?:不错|好|长|大|挺|翘|细|辣|火辣|白|嫩|性感|诱人|绝)/,
    /(?:好|真|这么|那么)(?:长|大|翘|细|白)的?(?:腿|胸|屁股|腰)|(?:大长腿|白丝|黑丝|腿玩年|凹凸有致|前凸后翘)/,
    inTurn(
      /(?<![a-z])(?:nice|great|sexy|hot|lovely|gorgeous|killer|fine) (?:\w+ )?/,
      /(?:legs?|ass|body|boobs?|tits|rack|curves|butt|booty|lips)(?![a-z])/,
    ),
  ),
);
/** And what is wanted of who has it, or who is to look. */
const WANTED = eitherOf(
  /发(?:张|个|点)?[^,，。!！?？]{0,6}(?:照|自拍|图|视频)|(?:出来|晚上|周末)(?:一起)?(?:吃个?饭|喝|玩|见|约|坐坐)/,
  /约(?:吗|个|一下|不|么)|开房|陪(?:我|哥|睡)|摸|睡(?:一|了|你|她)|(?:男(?:同学|生)|兄弟|大家|哥几个)(?:们)?(?:都|快|来|快来)?(?:想|爱|喜欢)?(?:看|盯|饱眼福)/,
  /(?:给|打)(?:你|她)?(?:高分|满分|及格|过)|靠(?:这个|脸|身体)|害羞|(?:多大|罩杯|三围)/,
  inTurn(
    /(?<![a-z])/,
    eitherOf(
      /stand up|turn around|send (?:me |us )?(?:a |some )?(?:pics?|pictures?|photos?|selfies?|nudes?)/,
      /show (?:us|me)|come (?:over|sit)|drinks?|date|single|for us|next time|all the (?:guys|boys|lads)/,
    ),
    /(?![a-z])/,
  ),
);

/** Marks and places are said to have been slept for. */
const SLEPT = rarely(
  eitherOf(
    inTurn(
      /(?:你|她|他|那个?女的|女生|某(?:人|女|些人)?|谁不知道)[^。!！?？]{0,12}(?:跟|和|陪|被)[^,，。!！?？]{0,6}/,
      /(?:老师|教练|导师|主任|考官|监考|助教|老板|领导|校长)[^,，。!！?？]{0,3}/,
      /(?:睡(?:了|过|的|出来)?|上(?:过|了)?床|开(?:过|了)?房|有一腿|搞(?:在一起|上))/,
    ),
    /(?:跟|和|陪)哪个(?:老师|教练|导师|领导|老板)[^,，。!！?？]{0,2}(?:睡|上床|开房|有一腿)/,
    inTurn(
      /(?<![a-z])(?:she|he|you|u)(?: \w+){0,6}? (?:slept|sleeping|sleeps|hooked up|screw\w+) (?:with|around with) /,
      /(?:the |her |his |your |our )?(?:instructor|teacher|professor|prof|examiner|tutor|coach|boss|ta|dean)(?![a-z])/,
    ),
  ),
);

/** They do not answer, and are to be made to. */
const UNANSWERED = rarely(
  eitherOf(
    /(?:你|妹妹|美女)(?:要是|如果)?(?:再|还|又|总|老是?|一直)?(?:不|没)(?:肯|想|敢)?(?:回(?!家|来|去)|理|接|加|见|出来|通过)(?:我|哥)?/,
    /@\S{1,12}\s[^,，。!！?？]{0,4}(?:再|还|又|总|老是?|一直)(?:不|没)(?:回|理|接|加|见|通过)/,
    inTurn(
      /(?<![a-z])(?:stop|quit|keep|why (?:are|do) you(?: keep)?) (?:ignor|avoid|block|ghost)(?:ing|e)? /,
      /(?:me|us|my (?:dms?|messages?|texts?|calls?))(?![a-z])/,
    ),
    /(?<![a-z])(?:answer|reply to|talk to) (?:me|my (?:dms?|messages?|texts?)) or(?![a-z])/,
  ),
);
const MADE_TO = eitherOf(
  /(?:就|我)(?:天天|每天|一直|到处|去)[^,，。!！?？]{0,6}(?:找|喊|堵|等|烦|@|刷|发)|堵(?:你|门口|楼下)/,
  /(?:你|宿舍|公司|单位|家)楼下|别怪我|后果|看着办|走着瞧|(?:全都?|都)(?:发|挂|说)出(?:来|去)|曝光/,
  /i (?:know|can see) (?:you|ur|that you|where you)[^.?!]{0,16}(?:online|home|live|there|read|seen|alone|work|sit)/,
  /i(?:'ll| will) (?:find|come|wait|keep|be (?:waiting|outside)|tell everyone|post)|or else|you(?:'ll| will) regret/,
);
/** Whoever does not come, drink or add somebody insults them. */
const NO_FACE =
  /不(?:来|去|喝|加|回|理|给)[^,，。!！?？]{0,4}(?:就是|就算|可就是|那就是)(?:不给|看不起|瞧不起)(?:我|哥|面子)/;

/** A team's own work, or a complaint to who is paid to answer. */
const OF_WORK = eitherOf(
  /客服|退(?:费|款|钱)|投诉|12315|小组|作业|ppt|报告|论文|代码|截止|交(?:了|稿|作)|快递|包裹|妈|爸/,
  /(?<![a-z])(?:refund|support|assignment|homework|slides|report|team|pull request|pr|review)(?![a-z])/,
);
/** Bodies as lessons speak of them. */
const OF_LESSONS = eitherOf(
  /健身|瑜伽|动作|人体|素描|速写|模特|画|雕|解剖|拉伸|舞|护理|我(?:的)?(?:身材|腿|胸|屁股|皮肤)/,
  /(?<![a-z])(?:drawing|figure|pose|model|table|chair|design|essay|my (?:legs?|body|ass))(?![a-z])/,
);
/** It is out of a book, or told by who was not the one to do it. */
const TOLD = eitherOf(
  /角色|小说|电影|电视|剧情|台词|新闻|案例|课文|有人|别人|说我|骂我|造谣|谣言|[“”"「」]/,
  /(?<![a-z])(?:novel|film|movie|character|someone|somebody|rumou?rs?|(?:said|says|told|called|accused))(?![a-z])/,
);

/** Whoever is called by name or by sex. */
const BY_NAME = /@|妹|美女|姐/;
const MEANT = new RegExp(`@|${WOMAN}`);

/** Is somebody looked over, slandered with whoever marks them, or pressed to answer? */
export function isHarassment({ plain: { text } }: NormalisedText): boolean {
  const harassed =
    (BODY.test(text) && MEANT.test(text) && WANTED.test(text) && !OF_LESSONS.test(text)) ||
    SLEPT.test(text) ||
    (UNANSWERED.test(text) && MADE_TO.test(text) && !OF_WORK.test(text)) ||
    (NO_FACE.test(text) && BY_NAME.test(text));
  return harassed && !TOLD.test(text);
}
