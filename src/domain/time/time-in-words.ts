import type { Language } from '../language/language.ts';
import { localTime } from './local-time.ts';

const WEEKDAYS = {
  zh: ['一', '二', '三', '四', '五', '六', '日'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

/** Of an ISO weekday: "三", to stand after 周, or "Wednesday". */
export const weekdayName = (weekday: number, language: Language): string =>
  WEEKDAYS[language][weekday - 1] ?? '';

/** Of a month from 1, in English; Chinese writes its number. */
export const monthName = (month: number): string =>
  new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month - 1));

/** Of minutes since midnight: "9:05". */
export const clockTime = (minute: number): string =>
  `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

/** As staff read it: "2026-11-25 9:05". */
export function dateAndTime(epochMs: number, timeZone: string): string {
  const { date, minute } = localTime(epochMs, timeZone);
  return `${date} ${clockTime(minute)}`;
}

/** "2026 年 11 月 25 日（周三）20:00"; "20:00 on Wednesday, 25 November 2026". In the given zone. */
export function timeInWords(epochMs: number, timeZone: string, language: Language): string {
  const local = localTime(epochMs, timeZone);
  const [year = 0, month = 1, day = 1] = local.date.split('-').map(Number);
  const clock = clockTime(local.minute);
  const weekday = weekdayName(local.weekday, language);
  return language === 'zh'
    ? `${year} 年 ${month} 月 ${day} 日（周${weekday}）${clock}`
    : `${clock} on ${weekday}, ${day} ${monthName(month)} ${year}`;
}
