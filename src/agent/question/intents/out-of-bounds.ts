import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';

/** Things that no course answers and the assistant must not do. */
const HARM = eitherOf(
  /(帮我|给我|替我)(骂|怼|写.{0,6}(广告|推销|文案去?引流)|刷(单|赞|粉)|盗|黑进?|破解|代考|替考|人肉)/i,
  /((write|make).{0,20}(advert|spam|phishing|insult))/i,
  /(take (my|the) exam for me)|(hack into|crack the)/i,
);
/** Tools of crime and other people's data; what is asked in order to guard against them is a question. */
const CRIME = eitherOf(
  /((写|编|做|造|教).{0,14}(勒索(软件|病毒)|木马|电脑病毒|钓鱼(网站|邮件|页面)|外挂|盗号|诈骗|挂马))/i,
  /((爆破|暴力破解|撞库|脱库|黑进).{0,12}(密码|系统|账号|登录))/i,
  /((假的|伪造|仿造|p一?张|ps一?张).{0,8}(转账|付款|公章|成绩单|身份证))|(假(转账|付款)截图)/i,
  /((冒充|假扮|以.{1,8}的?名义).{0,14}(客服|老师|班主任|讲师|学校|平台|通知))/i,
  /((告诉|发给|列给|查给|发)我.{0,10}(同学|学员|别人|其他人|全班|群里).{0,8}(手机号|电话|微信号|住址|身份证|成绩|分数|密码))/i,
  /((同学|学员|全班|别人|群友).{0,10}(手机号|电话|微信号|住址|身份证|密码|成绩|分数).{0,10}(列|给|发|告诉|导出).{0,3}我)/i,
  /(write|make|build|give me).{0,24}(ransomware|malware|keylogger|phishing|trojan)/i,
  /(brute[- ]?force).{0,20}(password|login)|(fake|forge).{0,16}(receipt|certificate|transcript)/i,
  inTurn(
    /(list|give|send|tell) me .{0,20}(classmates?|students?|learners?|members?)/i,
    /('s?|s')? (phone|address|grade|password|wechat)/i,
  ),
);
const ON_GUARD = /防|检测|识别|查杀|避免|遇到|收到|中了|被|protect|prevent|detect|avoid|defend/i;

/** It has to be our own rules that are to be left aside: how to ignore a rule of a linter is a question. */
const INSTRUCTION = eitherOf(
  /(忽略|无视|忘记|忘掉|不要管|不用管).{0,4}(之前|以上|上面|前面|先前|你的|你被|系统).{0,8}(指令|提示|规则|设定|要求|instructions?)/i,
  /(忽略|无视)掉?(所有|一切)?的?(指令|设定)/i,
  /(你现在是|从现在(起|开始)你是|假装你是|扮演).{0,20}(没有限制|不受|开发者|越狱|管理员|DAN)/i,
  /(输出|告诉我|显示|复述|重复|打印).{0,8}(系统提示|你的(提示词|prompt)|system prompt|初始指令)/i,
  /(ignore|disregard|forget).{0,20}\b(previous|above|prior|earlier|your)\b.{0,12}(instructions?|rules|prompts?)/i,
  /(ignore|disregard) (all|any)( of)?( the)? instructions/i,
  /(reveal|print|show|repeat).{0,20}(system prompt|your (instructions|prompt))|developer mode|jailbreak/i,
);

/** What is asked of the assistant that it must not do: what harms somebody, or leaving its own rules aside. */
export type OutOfBounds = 'harm' | 'instruction';

/** By the words alone; null where nothing of the kind is asked. */
export function whyOutOfBounds(text: string): OutOfBounds | null {
  if (INSTRUCTION.test(text)) return 'instruction';
  return HARM.test(text) || (CRIME.test(text) && !ON_GUARD.test(text)) ? 'harm' : null;
}
