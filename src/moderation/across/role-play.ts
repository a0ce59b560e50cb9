import { eitherOf } from '../../domain/language/either-of.ts';
import { inTurn } from '../../domain/language/in-turn.ts';
import type { SaidBefore } from '../moderation-message.ts';
import { fold } from '../text/fold.ts';

/**
 * Parts are given out, or a talk is to be practised: "甲演顾客，乙演客服", "role play: A is an angry customer". Our
 * own patterns.
 */
const CALLED = eitherOf(
  /角色扮演/,
  /情[景境](?:对话|模拟|演练|练习|表演|剧)/,
  /(?:模拟|演练|排练|演一?[段下场])[^,，。!！?？]{0,10}(?:客服|顾客|客户|投诉|退款|对话|面试|销售|前台)/,
  inTurn(
    /(?:演|扮演?|饰演?|[当做](?:一下|一回|(?:一?个|那个)?(?:生气|难缠|愤怒|不满|刁钻|挑剔)的?))/,
    /(?:一?个|那个|生气的?|难缠的?|愤怒的?|不满的?|刁钻的?){0,3}/,
    /(?:顾客|客户|买家|用户|客服|客人|店员|接线员|家长|服务员)/,
  ),
  /(?:客服|前台|话术|投诉处理)[^,，。!！?？]{0,4}(?:练习|演练|训练|实训|模拟)/,
  /(?:练|练习|训练|演练)[^,，。!！?？]{0,6}(?:客服|应答|接待|话术|投诉处理|处理投诉|应对投诉)/,
  inTurn(
    /(?<![a-z])/,
    eitherOf(
      /role[- ]?play/,
      /mock (?:call|complaint|conversation)/,
      /simulat\w+ (?:an? )?(?:call|complaint|customer)/,
      /(?:customer|service|complaints?|support) drill/,
      inTurn(
        /(?:act as|you(?:'re| are)|be) (?:an? |the )?/,
        /(?:angry |unhappy |difficult |annoyed |rude )(?:customer|client|guest|caller|buyer|user)/,
      ),
      /plays? (?:an? |the )?(?:customer|client|guest|caller|support|agent)/,
    ),
  ),
);
/** A text that is written for a lesson: what a letter or a dialogue of homework says is nobody's complaint. */
const WRITTEN = eitherOf(
  /(?:对话|剧本|台词|投诉信|道歉信|书信|邮件|话术|情景|客服|作文)[^。!！?？]{0,8}(?:作业|练习|草稿|初稿|范文|写好|改一?下)/,
  /(?:作业|练习|草稿|初稿)[^。!！?？]{0,8}(?:对话|剧本|台词|投诉信|道歉信|书信|邮件|话术)/,
  inTurn(
    /(?<![a-z])/,
    eitherOf(
      inTurn(
        /(?:draft|homework|exercise|assignment|script|sample)(?![a-z])[^.!?]{0,40}/,
        /(?:letter|dialogue|dialog|email|english|writing|script|conversation|complaint)/,
      ),
      inTurn(
        /(?:letter|dialogue|dialog|email|business english|script|conversation)/,
        /(?![a-z])[^.!?]{0,30}(?:homework|exercise|assignment|draft|practice)/,
      ),
    ),
    /(?![a-z])/,
  ),
);
/** Both sides of a talk in one message, each with its part: nobody complains so. */
const SCRIPT = inTurn(
  /(?:^|\n)\s*(?:顾客|客户|买家|用户|客人|甲|a|customer|client|caller|guest)\s*[:：][\s\S]*\n\s*/,
  eitherOf(/客服|店员|前台|服务员|经理|乙|b/, /agent|support|clerk|staff|manager/),
  /\s*[:：]/,
);
/** Of the lessons and those who give them it is meant, whatever is played. */
const OF_THE_SCHOOL = eitherOf(
  /(?:这|那|你们的?|咱们?的?|本|破|网)(?:门|节|个|期)?课/,
  /课程|老师|讲师|班主任|助教|学费|网课|回放|答疑/,
  /(?:你们|这个?|那个?)(?:学校|机构)/,
  /退课/,
  /报(?:了|名)的?[^,，。]{0,4}(?:课|班)/,
  /(?<![a-z])(?:courses?|lessons?|teachers?|tutors?|instructors?|tuition|this school|your school|the class)(?![a-z])/,
);

/**
 * Whether what sounds like a complaint is a part that is played or written for a lesson: a role play was called in
 * the group, its sender has just said that homework follows, or both sides of the talk stand in it. What names the
 * lessons is meant.
 */
export function isPlayed(message: SaidBefore, earlier: readonly SaidBefore[]): boolean {
  const text = fold(message.text).text;
  if (OF_THE_SCHOOL.test(text)) return false;
  if (SCRIPT.test(text)) return true;
  return [...earlier, message].some((said) => {
    const before = fold(said.text).text;
    return CALLED.test(before) || (said.senderId === message.senderId && WRITTEN.test(before));
  });
}

/** Who speaks is written before what they say: "店员：办卡打八折哦", "B: you again?". */
const PART = inTurn(
  /^\s*[(（【[]?/,
  eitherOf(
    /顾客|客户|买家|卖家|用户|客人|店员|客服|前台|服务员|接线员|经理|店长|老板|销售|导购|推销员/,
    /面试官|求职者|应聘者|医生|护士|病人|患者|家长|学生|同学|旁观者|路人|角色|[甲乙丙丁]|[a-d]/,
    /customer|client|caller|guest|buyer|seller|shop ?(?:keeper|assistant)|clerk|agent|support|manager/,
    /waiter|waitress|interviewer|candidate|doctor|nurse|patient|student|parent|bully|bystander/,
  ),
  /[\d一二三a-d]?\s?[)）】\]]?\s?[:：]/,
);

/** Whether a message speaks a part that somebody else has called for, or set as homework. */
export function speaksPart(
  message: string,
  senderId: string | undefined,
  earlier: readonly SaidBefore[],
): boolean {
  if (!PART.test(fold(message).text)) return false;
  return earlier.some((said) => {
    if (said.senderId === senderId) return false;
    const before = fold(said.text).text;
    return CALLED.test(before) || WRITTEN.test(before);
  });
}
