import type { Course, GradedWork } from '../../domain/course.ts';
import { complaintIn, crisisOf } from '../../moderation/index.ts';
import { asksForStanding } from './asks-for-standing.ts';
import { hasCode } from './has-code.ts';
import { type Talk, talkOf } from './small-talk.ts';
import { asksAfterReply } from './waiting.ts';
import { wantsPerson } from './wants-person.ts';
import { wantsItDone, wantsNamedWork, wantsSolution, wantsWhatWasNamed } from './wants-solution.ts';

/** What a message wants, as far as its words alone say. */
export type Intent =
  | { kind: 'question' }
  | { kind: 'small_talk'; talk: Talk }
  /** Somebody may be about to harm themselves. */
  | { kind: 'crisis' }
  /** A person is asked for. */
  | { kind: 'person' }
  /** About the school, its price or its service. */
  | { kind: 'complaint' }
  /** A reply is waited for. */
  | { kind: 'waiting' }
  /** How the learner who asks stands in the course. */
  | { kind: 'standing' }
  | { kind: 'out_of_bounds'; why: 'harm' | 'instruction' }
  /** `before`: the work was named earlier, and what is asked now may be of its own. */
  | { kind: 'graded'; course: Course; work: GradedWork; before?: true }
  /** Homework is to be done for them, whichever. */
  | { kind: 'homework' };

/** Things that no course answers and the assistant must not do. */
const HARM =
  /(帮我|给我|替我)(骂|怼|写.{0,6}(广告|推销|文案去?引流)|刷(单|赞|粉)|盗|黑进?|破解|代考|替考|人肉)|((write|make).{0,20}(advert|spam|phishing|insult))|(take (my|the) exam for me)|(hack into|crack the)/i;
/** Tools of crime and other people's data; what is asked in order to guard against them is a question. */
const CRIME =
  /((写|编|做|造|教).{0,14}(勒索(软件|病毒)|木马|电脑病毒|钓鱼(网站|邮件|页面)|外挂|盗号|诈骗|挂马))|((爆破|暴力破解|撞库|脱库|黑进).{0,12}(密码|系统|账号|登录))|((假的|伪造|仿造|p一?张|ps一?张).{0,8}(转账|付款|公章|成绩单|身份证))|(假(转账|付款)截图)|((冒充|假扮|以.{1,8}的?名义).{0,14}(客服|老师|班主任|讲师|学校|平台|通知))|((告诉|发给|列给|查给|发)我.{0,10}(同学|学员|别人|其他人|全班|群里).{0,8}(手机号|电话|微信号|住址|身份证|成绩|分数|密码))|((同学|学员|全班|别人|群友).{0,10}(手机号|电话|微信号|住址|身份证|密码|成绩|分数).{0,10}(列|给|发|告诉|导出).{0,3}我)|(write|make|build|give me).{0,24}(ransomware|malware|keylogger|phishing|trojan)|(brute[- ]?force).{0,20}(password|login)|(fake|forge).{0,16}(receipt|certificate|transcript)|(list|give|send|tell) me .{0,20}(classmates?|students?|learners?|members?)('s?|s')? (phone|address|grade|password|wechat)/i;
const ON_GUARD = /防|检测|识别|查杀|避免|遇到|收到|中了|被|protect|prevent|detect|avoid|defend/i;

/** It has to be our own rules that are to be left aside: how to ignore a rule of a linter is a question. */
const INSTRUCTION =
  /(忽略|无视|忘记|忘掉|不要管|不用管).{0,4}(之前|以上|上面|前面|先前|你的|你被|系统).{0,8}(指令|提示|规则|设定|要求|instructions?)|(忽略|无视)掉?(所有|一切)?的?(指令|设定)|(你现在是|从现在(起|开始)你是|假装你是|扮演).{0,20}(没有限制|不受|开发者|越狱|管理员|DAN)|(输出|告诉我|显示|复述|重复|打印).{0,8}(系统提示|你的(提示词|prompt)|system prompt|初始指令)|(ignore|disregard|forget).{0,20}\b(previous|above|prior|earlier|your)\b.{0,12}(instructions?|rules|prompts?)|(ignore|disregard) (all|any)( of)?( the)? instructions|(reveal|print|show|repeat).{0,20}(system prompt|your (instructions|prompt))|developer mode|jailbreak/i;

const HOMEWORK = /作业|homework|assignment|coursework/i;
const DOES_HOMEWORK = /[帮替给]我?(写|做)(一下|个|篇|份)?.{0,6}作业/;
const CHINESE_NUMBERS: Record<string, string> = {
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
  十: '10',
};

/**
 * `history` is what this learner said before, oldest first: "看不懂，你直接写出来吧" is about the work named there.
 */
export function intentOf(text: string, courses: Course[], history: string[] = []): Intent {
  if (crisisOf(text.normalize('NFKC').toLowerCase()) !== null) return { kind: 'crisis' };
  if (wantsPerson(text)) return { kind: 'person' };
  const talk = talkOf(text);
  if (talk) return { kind: 'small_talk', talk };
  if (INSTRUCTION.test(text)) return { kind: 'out_of_bounds', why: 'instruction' };
  if (HARM.test(text) || (CRIME.test(text) && !ON_GUARD.test(text)))
    return { kind: 'out_of_bounds', why: 'harm' };
  if (complaintIn(text) !== null) return { kind: 'complaint' };
  if (asksAfterReply(text)) return { kind: 'waiting' };
  if (asksForStanding(text)) return { kind: 'standing' };
  const named = gradedWorkIn(text, courses);
  if (named && (wantsNamedWork(withoutNames(text, named.work)) || hasCode(text)))
    return { kind: 'graded', ...named };
  const before =
    named || !(wantsSolution(text) || wantsWhatWasNamed(text)) ? null : lastGradedWork(history, courses);
  if (before) return { kind: 'graded', ...before, before: true };
  if (DOES_HOMEWORK.test(text) || (wantsItDone(text) && HOMEWORK.test(text))) return { kind: 'homework' };
  return { kind: 'question' };
}

/** 成绩统计 is no question about marks. */
function withoutNames(text: string, work: GradedWork): string {
  let rest = text;
  for (const name of [work.title, ...work.title.split(/\s+/), ...work.keywords])
    if (name.length > 1) rest = rest.replaceAll(name, ' ');
  return rest;
}

function lastGradedWork(history: string[], courses: Course[]): { course: Course; work: GradedWork } | null {
  for (const said of history.toReversed()) {
    const graded = gradedWorkIn(said, courses);
    if (graded) return graded;
  }
  return null;
}

/** The graded work that a text names, by its number, its title, or most of its keywords. */
export function gradedWorkIn(text: string, courses: Course[]): { course: Course; work: GradedWork } | null {
  const folded = fold(text);
  for (const course of courses) {
    for (const work of course.graded) {
      if (namesOf(work).some((name) => folded.includes(name))) return { course, work };
    }
  }
  return null;
}

/** Worked out once for the work of a course as it was read: every question is held against them, several times over. */
const knownNames = new WeakMap<GradedWork, string[]>();

function namesOf(work: GradedWork): string[] {
  let names = knownNames.get(work);
  if (!names) {
    names = allNamesOf(work).filter((name) => name.length >= 2);
    knownNames.set(work, names);
  }
  return names;
}

/** "作业一 猜数字游戏" is also called 作业1, 第一次作业, 猜数字游戏, hw1, homework 1. */
function allNamesOf(work: GradedWork): string[] {
  const names = [work.title, ...work.keywords.filter((keyword) => keyword.length >= 4)];
  const [label, ...rest] = work.title.split(/\s+/);
  if (/结业项目|final project/i.test(work.title))
    names.push('大作业', '结业作业', '期末项目', 'final project', 'capstone');
  if (label && rest.length > 0) names.push(label, rest.join(' '));
  const number = /作业\s*([一二三四五六七八九十\d]+)/.exec(work.title)?.[1] ?? /(\d+)/.exec(work.id)?.[1];
  if (number) {
    const digit = CHINESE_NUMBERS[number] ?? number;
    names.push(
      `作业${digit}`,
      `第${digit}次作业`,
      `第${digit}个作业`,
      `hw${digit}`,
      `homework${digit}`,
      `assignment${digit}`,
    );
  }
  return names.map(fold);
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(
      /[一二三四五六七八九十](?=[次个]?作业)|(?<=作业)[一二三四五六七八九十]/g,
      (number) => CHINESE_NUMBERS[number] ?? number,
    )
    .replace(/\s+/g, '');
}
