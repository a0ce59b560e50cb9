import { LANGUAGE_TAG, type LanguageCode } from './language-code.ts';

/** How a place tells the time: whose words and whose clock. */
export interface TimeStyle {
  language: LanguageCode;
  timeZone: string;
  /** Its clock shows another time than the reader's: said beside each. */
  isElsewhere?: boolean;
}

/** Whether two clocks show different times at that moment. */
export function showsAnotherTime(timeZone: string, other: string, nowMs: number): boolean {
  const [one, two] = [timeZone, other].map((zone) =>
    format({ language: 'en', timeZone: zone }, 'whole', { dateStyle: 'short', timeStyle: 'short' }).format(
      nowMs,
    ),
  );
  return one !== two;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(style: TimeStyle, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${style.language} ${style.timeZone} ${name}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(LANGUAGE_TAG[style.language], { timeZone: style.timeZone, ...options });
    formats.set(key, found);
  }
  return found;
}

/** `14:35`, `9:05`: as the assistant writes it in what it tells people, which stands beside it. */
export function clockTime(iso: string, style: TimeStyle): string {
  const clock = format(style, 'clock', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return clock.format(new Date(iso)).replace(/^0(?=\d)/, '');
}

/** Time zones differ from UTC by whole quarters of an hour: within one the local date does not change. */
const QUARTER_MS = 15 * 60_000;
const datesByZone = new Map<string, { format: Intl.DateTimeFormat; byQuarter: Map<number, string> }>();

/** `2026-11-22` in the place's own calendar: equal for two instants of one local day. */
export function localDate(instant: string | number, timeZone: string): string {
  let zone = datesByZone.get(timeZone);
  if (!zone) {
    // en-CA writes dates as ISO 8601 does.
    const day = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
    zone = { format: new Intl.DateTimeFormat('en-CA', { timeZone, ...day }), byQuarter: new Map() };
    datesByZone.set(timeZone, zone);
  }
  const quarter = Math.floor(new Date(instant).getTime() / QUARTER_MS);
  let date = zone.byQuarter.get(quarter);
  if (date === undefined) {
    date = zone.format.format(quarter * QUARTER_MS);
    zone.byQuarter.set(quarter, date);
  }
  return date;
}

/** Whole local days from now: 0 today, 1 tomorrow, -1 yesterday. */
function dayDistance(iso: string, timeZone: string, nowMs: number): number {
  const from = Date.parse(localDate(nowMs, timeZone));
  const to = Date.parse(localDate(iso, timeZone));
  return Math.round((to - from) / 86_400_000);
}

/** `今天`, `昨天`, `11月20日 星期五` */
export function dayName(iso: string, style: TimeStyle, nowMs: number): string {
  const distance = dayDistance(iso, style.timeZone, nowMs);
  if (distance >= -1 && distance <= 1) return nearDay(distance, style.language);
  return format(style, 'day', { month: 'long', day: 'numeric', weekday: 'long' }).format(new Date(iso));
}

/** The clock alone today, with its day otherwise: `14:35`, `明天 9:30`, `11月24日 9:30`. */
export function dayAndTime(iso: string, style: TimeStyle, nowMs: number): string {
  const distance = dayDistance(iso, style.timeZone, nowMs);
  const clock = `${clockTime(iso, style)}${style.isElsewhere ? ` ${zoneName(iso, style)}` : ''}`;
  if (distance === 0) return clock;
  if (distance === 1 || distance === -1) return `${nearDay(distance, style.language)} ${clock}`;
  return `${format(style, 'date', { month: 'short', day: 'numeric' }).format(new Date(iso))} ${clock}`;
}

/** `GMT+8` */
const zoneName = (iso: string, style: TimeStyle): string =>
  format(style, 'zone', { hour: '2-digit', timeZoneName: 'short' })
    .formatToParts(new Date(iso))
    .find(({ type }) => type === 'timeZoneName')?.value ?? style.timeZone;

function nearDay(distance: number, language: LanguageCode): string {
  const relative = new Intl.RelativeTimeFormat(LANGUAGE_TAG[language], { numeric: 'auto' }).format(
    distance,
    'day',
  );
  // English says "yesterday" in the middle of a sentence; it heads a line here.
  return relative.charAt(0).toUpperCase() + relative.slice(1);
}

/** `12 分钟`, `3 小时`, `2 天`: a length of time in its largest sensible unit. */
export function duration(ms: number, language: LanguageCode): string {
  const minutes = Math.max(0, Math.round(ms / 60_000));
  const [value, unit] =
    minutes < 90
      ? ([minutes, 'minute'] as const)
      : minutes < 36 * 60
        ? ([Math.round(minutes / 60), 'hour'] as const)
        : ([Math.round(minutes / 1440), 'day'] as const);
  const formatted = new Intl.NumberFormat(LANGUAGE_TAG[language], {
    style: 'unit',
    unit,
    unitDisplay: language === 'zh' ? 'long' : 'short',
  }).format(value);
  // Chinese units follow their number closely there; everywhere else on these pages a space stands between.
  return formatted.replace(/(\d)(\p{Script=Han})/u, '$1 $2');
}
