const MARKS = '成绩|分数|得分|总评|进度|学习情况|排名';
const WORK =
  '(?:作业|练习|项目|考试|测验|这门课|课程|学习|第.{1,3}次|上次)[一二三四五六七八九十\\d]{0,2}(?:次|个)?';

/** How one's own work was marked, how much of it is done, whether it passed. */
const CHINESE = new RegExp(
  [
    `(?:我|自己)的?(?:${WORK})?的?(?:${MARKS})(?:怎么样|怎样|咋样|如何|情况|好不好|高吗|(?:是|有)?多少|到哪|出来?了(?:吗|没)|出来?没|[呢吗啊]?$)`,
    `(?:查|看|告诉我)(?:一下|一查|下)?(?:我|自己)的?(?:${WORK})?的?(?:${MARKS})`,
    `我.{0,10}(?:得|考|拿|打)了?(?:多少|几)分`,
    `我的?(?:${WORK})(?:是|有|能有)?(?:多少|几)分`,
    `我(?:还|离结业|离及格|离毕业)*(?:差|缺|少)(?:多少|几)分`,
    `我(?:到底|是不是)?交(?:上)?了(?:没有?|吗)$`,
    `我(?:的?${WORK})?(?:都|算|到底)?(?:及格|合格|通过|达标|过)了?(?:吗|没)`,
    `我(?:现在|目前|最近)?(?:学|做|表现)得(?:怎么样|怎样|咋样|如何|好不好|还行吗)`,
    `我(?:的)?作业(?:都)?(?:已经)?(?:交|提交)了?(?:吗|没|几|多少)|我(?:已经)?交了(?:几|多少)次作业`,
    `我(?:现在|目前|已经)?学到(?:第几|哪)`,
    `我(?:还|都)?(?:有|差|缺|欠|剩)(?:几|多少|哪).{0,4}作业`,
    `我(?:现在|目前|这样|到底|还)*能不?能?(?:结业|毕业|及格)(?:吗|么|啊|呀)?$`,
  ].join('|'),
);
const ENGLISH =
  /\bhow am i doing\b|\b(?:(?:what|how)(?:'s|s| is| are| was)|show me|check|tell me) my (?:\w+ ){0,2}(?:grades?|marks?|scores?|progress|standing|results?)\b|\b(?:did|have) i pass(?:ed)?\b|\bam i (?:passing|failing)\b|\bhow (?:did|have) i (?:do|done|score)\b|\bwhat did i (?:get|score)\b|\bhow many (?:points|marks) (?:did i|do i have|have i)\b|\bhow many (?:assignments?|homeworks?|exercises?|lessons?) (?:do i (?:still )?have|have i|am i|did i)\b/i;

/** The rule, the date or the place is asked for, and the material says those. */
const ABOUT_MARKS =
  /如果|要是|假如|的话|怎么(?:算|查|看|才)|如何(?:算|查|看)|什么时候|啥时候|几号|哪天|多久|在哪|哪里|\b(?:if|when|where)\b|\bhow (?:do|can|could) i (?:see|find|check)\b/i;
const LONGEST = 60;

/** Whether a learner asks how they themselves stand in the course. */
export const asksForStanding = (text: string): boolean =>
  text.length <= LONGEST &&
  (CHINESE.test(text.trim().replace(/[？?。.!！~～\s]+$/, '')) || ENGLISH.test(text)) &&
  !ABOUT_MARKS.test(text);
