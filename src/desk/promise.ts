import type { Language } from '../domain/language.ts';
import { addDays, localTime } from '../domain/service-hours.ts';

/** What a learner is told when a question goes to a person: who, and by when, in the group's own time. */
export function promiseSentence(options: {
  owner: string;
  promisedAt: number;
  now: number;
  timeZone: string;
  language: Language;
}): string {
  const when = dayAndTime(options);
  if (options.language === 'en') {
    return `I have passed your question on to the ${ENGLISH_OWNERS[options.owner] ?? 'staff'}; you will have a reply by ${when}.`;
  }
  return `已经转给${options.owner}，最晚${when}前回复你。`;
}

const ENGLISH_OWNERS: Record<string, string> = {
  讲师: 'instructor',
  班主任: 'class teacher',
  技术: 'technical team',
  财务客服: 'billing team',
};

const WEEKDAYS = {
  zh: ['一', '二', '三', '四', '五', '六', '日'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

/** "今天 14:35", "明天 9:30", "11月26日（周四）9:30"; "14:35 today", "9:30 on Thursday, 26 November". */
function dayAndTime({ promisedAt, now, timeZone, language }: Parameters<typeof promiseSentence>[0]): string {
  const due = localTime(promisedAt, timeZone);
  const today = localTime(now, timeZone).date;
  const clock = `${Math.floor(due.minute / 60)}:${String(due.minute % 60).padStart(2, '0')}`;
  const [, month = 1, day = 1] = due.date.split('-').map(Number);
  if (due.date === today) return language === 'zh' ? `今天 ${clock} ` : `${clock} today`;
  if (due.date === addDays(today, 1)) return language === 'zh' ? `明天 ${clock} ` : `${clock} tomorrow`;
  const weekday = WEEKDAYS[language][due.weekday - 1] ?? '';
  if (language === 'zh') return `${month}月${day}日（周${weekday}）${clock} `;
  const monthName = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2000, month - 1),
  );
  return `${clock} on ${weekday}, ${day} ${monthName}`;
}
