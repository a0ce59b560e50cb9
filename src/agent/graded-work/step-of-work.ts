import { eitherOf } from '../../domain/language/either-of.ts';
import { wholeWords } from '../../domain/language/whole-words.ts';
import type { GradedWork } from '../../domain/school/course.ts';
import { matterOf } from '../question/matter.ts';
import { type AgentRequest, saidByAsker } from '../request.ts';
import type { Run } from '../run.ts';
import { asksOnlyHow } from './asks-beside-task.ts';
import { isHintFor, pleads } from './hint-pressed.ts';
import { gradedWorkIn, lastGradedWork, speaksOfWork, withoutNamesOf } from './named.ts';
import { asksAboutTheWork, asksForPart, asksHowItIsDone, wantsNamedWork } from './wants-solution.ts';
import { workAt } from './work-at.ts';

/**
 * Answers of the assistant since a hint, and messages of the asker since they named the work, over which it is still
 * meant.
 */
const LATELY = 3;

/**
 * How work is handed in, who looks at it, how hard it is, and what stands in the way of it: for the school's people,
 * not for a hint.
 */
const OF_THE_SCHOOL = eitherOf(
  /交(?![换叉互集给替错点流代易通])|上传|下载|文件名|几天|批[改阅完]|为什么|为啥/i,
  /为何|怎么回事|谁|难|容易|多久|多长|几个人|一个人|组队|分组|同学|成绩|出分/i,
  /账号|登[录陆不]|密码|平台|网站|网页|页面|系统|视频|回放|直播|请假|延期|退[费款课]|发票|证书|进群|手机|电脑/i,
  /要不要|能不能|可不可|用不用|行不行|好不好|允许|规定|不[准让许]/i,
  /要求|(?:可以|能|得|必须)(?:用|写成|改成|换|自己|合作)/i,
  wholeWords(
    /accounts?|log ?in|password|platform|website|upload|download/i,
    /page|video|recording|leave|refund|invoice|certificate/i,
  ),
  wholeWords(
    /who|whom|why|how (?:much|many|long)|hard(?:er)?|difficult|easy|easier|long|group|partner/i,
    /allowed|must|may|need to|have to|turn(?:ed)? in|(?:is|it'?s|be) (?:ok(?:ay)?|fine)/i,
  ),
);

export const isOfTheSchool = (text: string): boolean => OF_THE_SCHOOL.test(text);

/** What stands at one place of the work: "which line", 后面写什么. */
const WHAT_GOES_THERE = eitherOf(
  /(?:写|填|放|接|返回|return|条件|就是)[^。？?，,]{0,6}(?:什么|啥|哪)|哪[一几]?[行句]/i,
  /\bwhich (?:line|loop|method|function|formula)\b|\bwrite what\b/i,
  /\bwhat (?:goes|comes|do i|should i|would i)\b/i,
);
/** What it comes to, right behind a hint: 那是多少, 大于 4 还是小于 4, "what would that be". */
const WHAT_IT_COMES_TO = eitherOf(
  /^(?:那|所以|到底)*是?(?:多少|几)[啊呢呀吗？?]*$/i,
  /[大小等]于|[对是]吧[？?]?$|对(?:或|还是)[不错]对?/i,
  /(?:[<>=]|\d(?!\s*[月号日点周年:：\d]))[^。？?]*还是/i,
  /\bwhat (?:would|is|will|should) (?:that|it|this) be\b|^(?:just|only) the\b|\bright\?$/i,
);

/** The same under other names. */
const THE_LIKE_OF_IT = eitherOf(
  /(?:类似|差不多|一样)的|换(?:个|了|成|一下)?(?:名字|数字|数据|题目)/i,
  /\bsimilar\b|\blike (?:it|this|that) but\b/i,
);

/**
 * The graded work of which a message turns out to be a step, where nothing answers it otherwise: a question that
 * names it and is not about how it is handed in, an order or a plea behind a hint for it. Null for a question of its
 * own, which a person answers.
 */
export function stepOfWork({ request, retrieval }: Run, isAnswered: boolean): GradedWork | null {
  const { question, courses } = request;
  const named = gradedWorkIn(question, courses);
  const text = named ? withoutNamesOf(named.work, question) : question;
  const asksForAResult = WHAT_IT_COMES_TO.test(text);
  if ((asksAboutTheWork(text) && !asksForAResult) || OF_THE_SCHOOL.test(text)) return null;
  const first = retrieval.found[0]?.passage;
  // The task itself tells what it is, and not how it is done.
  const isTheTask = first !== undefined && workAt(first, courses) !== undefined;
  if (isAnswered && !isTheTask) return null;
  if (!named) return asksForAResult || goesOn(text) ? spokenOf(request) : null;
  const isAStep = asksHowItIsDone(text) || asksForPart(text) || (!isAnswered && WHAT_GOES_THERE.test(text));
  const isMeant = speaksOfWork(question) || (isTheTask && asksOnlyHow(question));
  return isAStep && isMeant ? named.work : null;
}

const goesOn = (text: string): boolean =>
  wantsNamedWork(text) ||
  asksHowItIsDone(text) ||
  WHAT_GOES_THERE.test(text) ||
  THE_LIKE_OF_IT.test(text) ||
  pleads(text);

/** The work that was hinted at or named a short while ago. */
function spokenOf({ question, history, courses }: AgentRequest): GradedWork | null {
  const said = history.flatMap(({ role, text }) => (role === 'assistant' ? [text] : [])).slice(-LATELY);
  for (const text of said.toReversed())
    for (const { graded } of courses) for (const work of graded) if (isHintFor(work, text)) return work;
  const asked = saidByAsker(history).slice(-LATELY);
  const work = lastGradedWork(asked, courses)?.work ?? null;
  return work !== null && bringsUpAnother(question, [...asked, work.title, ...work.keywords]) ? null : work;
}

/**
 * 「腾讯会议怎么录制」 after 「项目没过怎么办」 is no step of that: it has its own matter, of which nothing was said
 * before.
 */
function bringsUpAnother(question: string, saidBefore: readonly string[]): boolean {
  const before = saidBefore.join('\n').toLowerCase();
  return matterOf(question).filter((word) => word.length > 1 && !before.includes(word)).length > MOST_NEW;
}
/** Words that a step of what is spoken of may bring in: 「先示范一遍」. */
const MOST_NEW = 1;
