import { type Problem, UNREACHABLE } from '../wire/problem.ts';
import type { LanguageCode } from './language-code.ts';

/** The problems that people meet, in Chinese; the server writes its own in English. */
const CHINESE: Record<string, string> = {
  [UNREACHABLE]: '连不上服务器，请检查网络后再试。',
  no_session: '你还没有加入群，请从邀请链接进来。',
  invite_expired: '这个邀请链接过期了，请要一个新的。',
  invite_revoked: '这个邀请链接已经作废，请要一个新的。',
  bad_invite: '这个邀请链接不对，请检查是不是复制完整了。',
  invite_needed: '这个群要用邀请链接才能加入，请向班主任要一个。',
  unknown_passage: '这段资料已经不在课程里了，再问一次可以拿到现在的版本。',
  unknown_answer: '找不到这条回答了。',
  name_of_assistant: '群里的助教就叫这个名字，换一个吧，免得同学认错。',
  too_many_requests: '太快了，等一会儿再试。',
  invalid_request: '填的内容有一处不合要求，请检查后再试。',
  body_too_large: '内容太长了，分几次发吧。',
  internal_error: '服务器出了点问题，已经记入日志，请再试一次。',
  channel_stopped: '服务正在重启，请稍后再试。',
  question_taken: '有人正在回答这个提问。',
  question_answered: '这个提问已经有人回答了。',
  question_dismissed: '这个提问已经被关闭。',
  unknown_question: '找不到这个提问了。',
  nothing_to_correct: '这个提问现在没有可以更正的回答，可能是学员说没解决，又转回来了。',
  nothing_to_reopen: '这个提问现在不能重新打开：可能已经打开了，或者被本人撤回了。',
  nothing_to_keep: '还没有老师的回答可以留作标准答案，先回答它。',
  no_course: '看不出是哪门课的提问，没法留作标准答案。',
  nothing_to_solve: '这件投诉还没有答复，先答复它。',
  nothing_to_follow_up: '这件投诉还没有给出方案，先给出方案。',
  missing_scope: '这个令牌没有做这件事的权限。',
  unknown_prompt: '找不到这个话题了。',
  prompt_decided: '这个话题已经处理过了。',
  slot_passed: '时间已过，过期之前也没有空位了。退回它，起草新的一周吧。',
  day_taken: '那一天已经有别的话题了。',
  unknown_promotion: '找不到这条活动了。',
  promotion_over: '这条活动已经发出、取消或者过期，不能再改了。',
  promotion_week_taken: '这个群那一周已经有一条活动了。每周最多一条：换一周，或者先取消那一条。',
  topic_near: '离群里的话题不到两个小时，请错开，或者换一天。',
  holiday: '那一天学校放假，换一天吧。',
  valid_until_too_early: '最晚的日子比发布时间还早，请检查一下。',
  empty_promotion: '除了【活动】两个字还没有内容。',
  quiet_hours: '那个时间在安静时段里，换一个吧。',
  time_passed: '这个时间已经过了。',
  unknown_job: '找不到这个任务了。',
  job_not_dead: '这个任务已经在重新执行了。',
  job_not_waiting: '这个任务正在执行或已经结束，不用再管了。',
  crisis_open: '这位学员的危机警报还没有处理完。先到「待回答」里回复或关闭它，再来删除。',
  muted: '你暂时不能在群里发言，到时会自动恢复。有异议可以回复私下收到的那条提醒。',
  removed: '你已不在这个群里。',
  edit_too_late: '发出超过 10 分钟的消息不能再改了。可以撤回，或者重新说一条。',
  message_gone: '这条消息已经不在群里了。',
  unknown_message: '找不到这条消息了，刷新页面看看。',
  violation_decided: '这件事已经有人处理过了，请先看看处理结果。',
  violation_withdrawn: '消息已被本人撤回或改掉，不用处理了。',
  same_person: '原来的处理是你做的，请换一位同事来看这次申诉。',
  appeal_decided: '这次申诉已经有人处理了。',
  appealed_enough: '这件事已经重新看过几次了，请直接找班主任。',
  nothing_to_appeal: '这次处理已经撤销了，不用申诉。',
  no_such_task: '这件事已经有人做了。',
  unknown_violation: '找不到这条记录了。',
  not_delivered: '这个渠道没法私下发给学员，请到平台上自己联系；内容没有发到群里。',
  webhook_not_https:
    'Webhook 的地址要以 https:// 开头，否则学员的话会明文传出去；只有本机的地址可以用 http://。',
  other_group: '这个令牌不能用于这个群。',
};

const ENGLISH: Record<string, string> = {
  [UNREACHABLE]: 'The server cannot be reached. Check your connection and try again.',
};

/**
 * The server's own trouble: a full disk, a database that is away, too much at once. Its words are for whoever runs it;
 * who reads a page hears what they can do, and the name that helps whoever they tell.
 */
const TROUBLE = /^(?:store_|disk_|index_not_built$|too_busy$)/;
const IN_TROUBLE = {
  zh: (code: string) => `服务器现在收不下，请过一会儿再试；一直这样，就告诉老师（${code}）。`,
  en: (code: string) =>
    `The server cannot take this now. Try again in a while; if it stays so, tell your teacher (${code}).`,
};

/** A problem as it is shown: what is wrong, and how to mend it. */
export function problemWords(problem: Problem, language: LanguageCode): string {
  if (problem.status === 503 && TROUBLE.test(problem.code)) return IN_TROUBLE[language](problem.code);
  const ours = (language === 'zh' ? CHINESE : ENGLISH)[problem.code];
  return ours ?? [problem.message, problem.fix].filter(Boolean).join(' ');
}
