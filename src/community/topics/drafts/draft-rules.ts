import { eitherOf } from '../../../domain/language/either-of.ts';
import type { Language } from '../../../domain/language/language.ts';
import type { Course } from '../../../domain/school/course.ts';
import { findPersonalData } from '../../../moderation/index.ts';
import { badMannersOf } from './draft-manners.ts';

/** What is to be posted, and the reply that goes with it: written by a pattern or by a model, judged alike. */
export interface DraftText {
  text: string;
  icebreaker: string;
}

/** Characters of prose on a phone's screen (handbook: 150 in a group); a word of English takes some three. */
const MAX_PROSE = { zh: 150, en: 430 };
const MAX_ICEBREAKER = { zh: 120, en: 320 };
const MIN_PROSE = { zh: 12, en: 30 };
/** Handbook: at most 12 lines of code in a group. */
const MAX_CODE_LINES = 12;
const MAX_LINES = 22;

const FENCED = /```[^\n]*\n[\s\S]*?```/g;

/** Asking for what identifies or reaches a person, in either language. */
const ASKS_PERSONAL = eitherOf(
  /手机号|电话号码|微信号|加我?微信|身份证|银行卡|家庭住址|住址|真实姓名|邮箱地址/i,
  /QQ\s?号|工资条|月薪多少|薪资多少|密码是|phone number|wechat id|home address/i,
  /real name|e-?mail address|id card|passport number|your salary|your password/i,
);
const ADVERTISES = eitherOf(
  /优惠|折扣|[一二三四五六七八九\d]\s?折|报名(?:费|链接|从速)/i,
  /限时(?![^。\n]{0,4}(?:分钟|秒))/i,
  /抢购|下单|付款|购买|续费|升级课|训练营招|私信领取|扫码/i,
  /discount|sign up now|limited offer|buy now|coupon|% off|enrol(?:l)? today|special offer/i,
);
const LEFTOVERS =
  /\{\{|\}\}|undefined|\bnull\b(?! )|「」|“”|""(?=\s|$)|[「“]\s|，，|。。|、、|,,|\(\)(?<!\w\(\))/;
const NAMES_SOMEBODY = /@(?!助教)\S/;

/** Why a draft must not be posted; empty where it may. */
export function faultsOfDraft(draft: DraftText, language: Language, courses: Course[]): string[] {
  const prose = draft.text.replace(FENCED, '').trim();
  const code = [...draft.text.matchAll(FENCED)].map((match) => match[0].split('\n').length - 2);
  const whole = `${draft.text}\n${draft.icebreaker}`;
  const faults: string[] = [];
  const say = (wrong: boolean, fault: string) => {
    if (wrong) faults.push(fault);
  };
  say(prose.length > MAX_PROSE[language], 'too long for a phone');
  say(prose.length < MIN_PROSE[language], 'too short to say anything');
  say(
    draft.icebreaker.length > MAX_ICEBREAKER[language] || draft.icebreaker.trim() === '',
    'the first reply is too long or missing',
  );
  say(
    code.some((lines) => lines > MAX_CODE_LINES) || draft.text.split('\n').length > MAX_LINES,
    'too many lines',
  );
  say(
    (draft.text.match(/```/g)?.length ?? 0) % 2 !== 0 || (prose.match(/`/g)?.length ?? 0) % 2 !== 0,
    'broken Markdown',
  );
  say(!isIn(prose, language), 'in the wrong language');
  say(LEFTOVERS.test(prose) || LEFTOVERS.test(draft.icebreaker), 'something is missing in it');
  say(ASKS_PERSONAL.test(whole), 'asks for personal data');
  say(ADVERTISES.test(prose), 'advertises');
  say(NAMES_SOMEBODY.test(whole.replace(FENCED, '')), 'names somebody');
  say(findPersonalData(whole).length > 0, 'holds personal data');
  say(givesGradedAway(whole, courses), 'is about graded work');
  faults.push(...badMannersOf(prose, draft.icebreaker, language));
  return faults;
}

/** Sentences in the group's language; names of the subject may be in another. */
function isIn(prose: string, language: Language): boolean {
  const han = prose.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = prose.match(/[A-Za-z]+/g)?.length ?? 0;
  return language === 'zh' ? han >= latin : han === 0;
}

/** Code beside the name of graded work, or its own words: the deadline may be named, the work not be done. */
function givesGradedAway(text: string, courses: Course[]): boolean {
  const code = [...text.matchAll(FENCED)]
    .map((match) => match[0])
    .join('\n')
    .toLowerCase();
  if (code === '') return false;
  const whole = text.toLowerCase();
  return courses.some((course) =>
    course.graded.some((work) =>
      [work.title, ...work.keywords].some((word) => word.length > 2 && whole.includes(word.toLowerCase())),
    ),
  );
}
