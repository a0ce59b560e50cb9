import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import type { Language } from '../../../domain/language/language.ts';
import { wholeWords } from '../../../domain/language/whole-words.ts';

/** What somebody earns, and how they live at home: nothing for a group. */
const PRIVATE_MATTERS = eitherOf(
  /(?:一个月|每个?月|一年|你们?家?|父母|爸妈)[^。！？\n]{0,8}(?:挣|赚)(?:了|到)?(?:多少|几)/iu,
  /(?:月|年)收入|收入(?:有|是|大概)?多少|家里(?:有)?几口人/iu,
  /(?:你|大家|各位)[^。！？\n]{0,4}(?:结婚了|成家了|有没有对象|有没有(?:孩子|小孩)|多大(?:了|年纪))/iu,
  /月薪|年薪|薪水|工资|存款|余额|身份证|自拍|素颜|腹肌|体重多少/iu,
  /(?:晒|发|贴)[^。！？\n]{0,6}(?:你|自己)(?:们)?的?(?:照片|照)/iu,
  wholeWords(
    /salar(?:y|ies)|paychecks?|bank balances?|savings|selfies?|api[ _-]?keys?/iu,
    /tokens? of yours|id photos?|your (?:weight|photo|picture)s?/iu,
  ),
  /(?:爸妈|父母|家人)[^。！？\n]{0,4}(?:做|干)什么(?:工作|的)/iu,
  /\bhow much (?:do|does) (?:you|your \w+) (?:earn|make)\b|\byour (?:income|wages?)\b/iu,
  /\bare you married\b|\bhow old are you\b|\bdo you have (?:kids|children)\b/iu,
);

/** Those who lag are never called out: only who did something is counted. */
const CALLS_OUT = eitherOf(
  /(?:最[差笨懒慢]|倒数|垫底|拖后腿|吊车尾|不及格)的?[^。！？\n]{0,6}(?:同学|学员|人)/iu,
  /(?:没|未|不)(?:有)?(?:交|写|做|打卡|完成|提交|看)[^。！？\n]{0,8}的?(?:同学|学员|人)[^。！？\n]{0,12}(?:名字|姓名|学号|理由|解释|检讨)/iu,
  /(?:最讨厌|最烦|看不惯|点名|谁的?(?:作业|代码|项目)?(?:还)?(?:没|未)(?:有)?(?:交|写|做|完成))[^。！？\n]{0,12}/iu,
  /(?:学不会|跟不上|不会写?)的(?:同学|学员|人)[^。！？\n]{0,10}(?:转行|退课|放弃|不适合)/iu,
  inTurn(
    /\b(?:which|what) (?:classmate|student|learner|member)/iu,
    /s?\b[^.!?\n]{0,30}\b(?:worst|ugly|bad|slow|lazy|hate|dislike)\w*/iu,
  ),
  /\bwho (?:writes|has|is) the (?:worst|ugliest|laziest|slowest)\b/iu,
  /\b(?:worst|slowest|laziest|weakest|bottom) (?:\w+ ){0,2}(?:students?|learners?|people|members?)\b/iu,
  /\bwho(?:ever)? (?:has not|hasn't|have not|haven't|did not|didn't)\b[^.!?\n]{0,40}\b(?:names?|excuse|explain)\b/iu,
);

/** The answer to work that counts, said in prose; 「不贴答案」 says the opposite. */
const GIVES_ANSWER = eitherOf(
  /(?:作业|测验|考试|考题|大作业|项目|试卷)[^。！？\n]{0,14}(?:答案|解法|标准做法)(?:就?是|如下|[:：])/iu,
  /照着(?:抄|填|写就)/iu,
  inTurn(
    /\b(?:homework|assignment|quiz|exam|test|project)\b[^.!?\n]{0,30}\b/iu,
    /(?:answers?|solution)\b(?: (?:is|are|as follows)\b|:)/iu,
  ),
);

/** A roll call is an announcement, not a topic. */
const ROLL_CALL = /回复?「?收到|收到(?:的|了)?请?回/u;

const QUESTION = { zh: /[^。！？!?\n]{0,200}[？?]/gu, en: /[^.!?\n]{0,300}\?/gu };
const ANSWERED_BY_YES = {
  zh: /(?:吗|对吧|是吧|好吧|对不对|是不是|好不好|可不可以)[？?]$|是不是/u,
  en: /^\s?(?:do|does|did|is|are|was|were|have|has|can|could|will|would|don't|isn't|aren't)\b/i,
};
/** What asks for more than a nod: an invitation, a choice, or a number to reply with. */
const INVITES = {
  zh: eitherOf(
    /说|讲|写|回|选|举|猜|挑|发|贴|聊|报|想想|试|数|排|画|解释|分享/u,
    /打卡|比|补|还是|什么|怎么|怎样|如何|为什么|哪|几|多少|谁/u,
  ),
  en: wholeWords(
    /tell|say|reply|write|post|name|pick|share|show|describe|explain|guess|vote|choose/i,
    /give|find|take|add|compare|try|set|what|which|how|why|where|when|who|or/i,
  ),
};

/** Does it ask only what "yes" answers? Then the group falls silent after the first nod. */
function asksForANod(prose: string, language: Language): boolean {
  const questions = prose.match(QUESTION[language]) ?? [];
  return (
    questions.length > 0 &&
    questions.every((question) => ANSWERED_BY_YES[language].test(question)) &&
    !INVITES[language].test(prose)
  );
}

/** What of a draft a good teacher would not post; empty where nothing is. `prose`: the text without its code. */
export function badMannersOf(prose: string, icebreaker: string, language: Language): string[] {
  const whole = `${prose}\n${icebreaker}`;
  return [
    ...(PRIVATE_MATTERS.test(whole) ? ['asks about private matters'] : []),
    ...(CALLS_OUT.test(whole) ? ['calls out those who lag'] : []),
    ...(GIVES_ANSWER.test(whole) ? ['gives the answer of graded work'] : []),
    ...(asksForANod(prose, language) || ROLL_CALL.test(prose) ? ['asks only for a nod'] : []),
  ];
}
