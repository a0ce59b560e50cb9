import { eitherOf } from '../language/either-of.ts';
import { holdsHan } from '../language/han.ts';
import { inTurn } from '../language/in-turn.ts';

/** What a heading of a course names, told by its words alone. */

/** `第 3 节`, `1.4`, `二、` before a heading's own words. */
const NUMBER =
  /^(?:第\s?[一二三四五六七八九十\d]{1,3}\s?[章节讲课部分]{1,2}|[\d.]{1,8}|[一二三四五六七八九十]{1,3}、)[\s:：·]*/u;
const withoutNumber = (heading: string): string => heading.trim().replace(NUMBER, '');

const PART_ZH = inTurn(
  /^(?:本[课章节讲])?(?:的)?/u,
  eitherOf(
    /小结|总结|概述|概览|综述|引言|前言|导言|导入|引入|简介|回顾|复习|预习/u,
    /(?:小|课后|课堂|随堂|动手|综合|拓展)?(?:练习|测验|作业|习题|实践)题?/u,
    /思考题?/u,
    /(?:学习)?(?:目标|要点|重点|难点)/u,
    /参考(?:资料|答案|文献|书目)|(?:延伸|拓展|推荐)?阅读|补充|附录|其[他它]/u,
    /注意(?:事项)?|常见(?:问题|错误)|例子|示例|举例|例题|下一步|答案|提示|小贴士/u,
  ),
  /$/u,
);
const PART_EN = inTurn(
  /^(?:(?:the|lesson|chapter|module|unit|quick|short|in|key|learning|more|further|next|practice|common|some|your) )*/i,
  eitherOf(
    /summary|overview|introduction|intro|recap|review|conclusions?|exercises?/i,
    /practice|quiz(?:zes)?|homework|reading|references|resources|appendix|notes?/i,
    /tips|examples?|objectives|goals|outcomes|points|takeaways|terms|steps/i,
    /answers?|solutions?|checklist|faqs?|questions|mistakes|short|wrap-?up/i,
  ),
  /$/i,
);

/** A heading that names a part of a lesson ("小结", "Exercises"): every lesson could have it. */
export function namesPartOfLesson(heading: string): boolean {
  const words = withoutNumber(heading);
  return PART_ZH.test(words) || PART_EN.test(words);
}

const PAGE_ZH =
  /^(?:《[^》]{1,40}》)?(?:课程|课堂|学习|教学|班级|学员|作业|考试|考核|报名|开课|入学|上课|平台)?(?:说明|大纲|概况|介绍|安排|须知|要求|制度|规则|规定|守则|手册|总览)$/u;
const PAGE_EN = inTurn(
  /^(?:(?:the|a|this|our|your|course|class|about) )*/i,
  eitherOf(
    /syllabus|schedule|timetable|calendar|handbook|policies|rules|grading|logistics/i,
    /assignments?|homework|welcome|about|course|information|housekeeping|start here/i,
  ),
  /$/i,
);
/** Inside other pages only what a lesson hardly teaches: 「期间费用」 is accounting, "Dates" is SQL. */
const RUNNING_ZH = inTurn(
  /^/u,
  eitherOf(
    /(?:怎[样么]|如何)?(?:上课|交作业|提交作业|算分|请假|提问)/u,
    /[迟晚补]交|补考|请假|退[款费]|学费|结业|成绩(?:构成|评定|怎么)|评分|答疑|直播/u,
    /回放|课表|作业(?:要求|提交|说明|和|与)|课程目标|适合谁|每周安排|提交要求/u,
  ),
);
const RUNNING_EN = inTurn(
  /^/i,
  eitherOf(
    /how (?:you are|it is|this is) (?:graded|marked)/i,
    /how (?:the|this) course|grading|late work|deadlines|schedule|handing in/i,
    /submi(?:tting|ssions?)|office hours|getting help|refunds?|certificates? and badges?/i,
  ),
  /\b/i,
);

/**
 * A page on how the course is run (上课时间, 成绩构成, "Deadlines"), not on what it teaches; `headings` from its
 * title down.
 */
export function isOnRunningTheCourse(headings: readonly string[]): boolean {
  const [page = '', ...sections] = headings.map(withoutNumber);
  if (PAGE_ZH.test(page) || PAGE_EN.test(page)) return true;
  return sections.some((section) => RUNNING_ZH.test(section) || RUNNING_EN.test(section));
}

const CLAUSE_ZH = /什么|怎么|怎样|如何|为何|哪[些里个种]|多少|是不是|要不要|能不能|该不该|还是|吗$/u;
const CLAUSE_EN =
  /^(?:what|when|why|how|where|which|who|whether|if|is|are|do|does|can|should|my|your|it|you|we|i)\b/i;

/** A question or a whole clause ("照片糊了怎么判断", "When it goes wrong"): one cannot ask what it is. */
export function isClause(heading: string): boolean {
  const words = withoutNumber(heading);
  // 「if 语句」 begins with a keyword, not with a question.
  return holdsHan(words) ? CLAUSE_ZH.test(words) : CLAUSE_EN.test(words);
}
