import type { QuestionKind, QuestionOwner } from '../../domain/conversation/question.ts';
import { eitherOf } from '../../domain/language/either-of.ts';
import { holdsHan } from '../../domain/language/han.ts';
import { inTurn } from '../../domain/language/in-turn.ts';
import { wholeWords } from '../../domain/language/whole-words.ts';
import type { ServiceCalendar } from '../../domain/time/service-hours.ts';
import { ownerAroundLessons } from '../whose-matter/whose-matter.ts';
import { asksForMoneyBack } from './question-kind.ts';

/** Something of the platform does not work, whatever the lesson is about. */
const PLATFORM = eitherOf(
  inTurn(
    /(视频|回放|直播|页面|网页|链接|网站|平台|app|客户端|账号|验证码|密码).{0,8}/i,
    /(打不开|进不去|登不上|登录不|加载|卡住|卡顿|白屏|转圈|失效|过期|收不到|闪退|没声音|黑屏|报错|404|播放不了|看不了)/i,
  ),
  /(打不开|进不去|登不上|登录不了|看不了|播放不了).{0,6}(视频|回放|直播|页面|网页|链接|网站|平台|app|课程)/i,
  inTurn(
    /\b(video|replay|page|link|site|app|stream|login|account)\b.{0,30}\b/i,
    /(won'?t|doesn'?t|does not|can'?t|cannot|not|isn'?t)\s+(open|load|play|work|loading|playing|working)/i,
  ),
  /can'?t (log ?in|sign ?in)/i,
);
const MONEY = eitherOf(
  /退(费|款|学费|钱|课)|发票|学费|缴费|付款|订单/i,
  /扣(了|我).{0,4}(钱|费|款)|优惠券|分期|续费|多少钱|几块钱|价格|价钱/i,
  /(?:能|可以|有没有|有什么|有|会)(?:不能|不会)?.{0,4}(?:优惠|便宜(?=[点些一吗])|打折|折扣)(?!后)/i,
  /refund|\bmoney back\b|invoice|tuition|payment|charged/i,
  /receipt|\b(?:any|is there|get|student) (?:an? )?discount/i,
  /\bprices?\b|\bhow much (does|do|is|are)\b.{0,30}\b(cost|course|class|lessons?)\b/i,
);

/** How one is taught and looked after. */
const TEACHING = eitherOf(
  /老师|讲师|班主任|助教|教得|讲得|讲课|上课|批改/i,
  /(?:没人|不|没)(?:有)?(?:人)?(?:回|理|管|答)/i,
  wholeWords(
    /teachers?|instructors?|tutors?|lessons?|class(?:es)?|nobody (?:answers|replies)/i,
    /(?:no|never) (?:reply|replies|answer)|never got (?:a|any) (?:reply|answer)/i,
  ),
);

const CALLS = '(?:找|转|叫|喊|联系|接)(?:一下|到|给)?(?:一?个|一?位)?';
/** Who asks for one of them by name is not sent to another. */
const CALLED: readonly [QuestionOwner, RegExp][] = [
  ['money', new RegExp(`${CALLS}财务|\\b(?:talk|speak|write) to (?:the )?billing\\b`, 'i')],
  [
    'study',
    new RegExp(
      `${CALLS}(?:班主任|教务|辅导员)|\\b(?:talk|speak|write) to (?:the |my )?class teacher\\b`,
      'i',
    ),
  ],
  ['technical', new RegExp(`${CALLS}技术|\\b(?:talk|speak|write) to (?:the )?(?:tech|it) \\w+`, 'i')],
  [
    'subject',
    new RegExp(
      `${CALLS}(?:讲师|授课老师|任课老师)|\\b(?:talk|speak|write) to (?:the |my |an )?instructor\\b`,
      'i',
    ),
  ],
];
const called = (text: string): QuestionOwner | null =>
  CALLED.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

/**
 * Whose matter a question is, by its kind and, where that leaves it open, its words. What is said without doubt goes
 * before what such words mostly mean.
 */
export function ownerKeyOf(kind: QuestionKind, text: string): QuestionOwner {
  if (kind === 'complaint') {
    if (MONEY.test(text) || asksForMoneyBack(text)) return 'money';
    if (PLATFORM.test(text)) return 'technical';
    return TEACHING.test(text) ? 'study' : 'money';
  }
  if (kind === 'quarrel' || kind === 'alert') return 'study';
  const asksFor = called(text);
  if (asksFor !== null) return asksFor;
  if (asksForMoneyBack(text)) return 'money';
  if (kind === 'subject') return 'subject';
  if (MONEY.test(text)) return 'money';
  return PLATFORM.test(text) ? 'technical' : ownerAroundLessons(text);
}

/** The people behind an owner, in the calendar's words. */
export const ownerName = (calendar: ServiceCalendar, owner: QuestionOwner): string =>
  calendar.owners[owner] ?? '老师';

const ENGLISH_OWNERS: Record<string, string> = {
  讲师: 'instructor',
  班主任: 'class teacher',
  技术: 'technical team',
  财务客服: 'billing team',
};

/** What English-speaking learners and staff read for a calendar's owner. */
export const englishOwner = (owner: string): string =>
  ENGLISH_OWNERS[owner] ?? (holdsHan(owner) ? 'staff' : owner);
