import { localTime } from '../../src/domain/time/local-time.ts';
import { isQuiet } from '../../src/domain/time/quiet-hours.ts';
import { DAY, HOUR } from './movable-clock.ts';
import type { SimulatedYear } from './simulated-year.ts';
import { threeLetterLikeness } from './three-letter-likeness.ts';

/** What must never happen in a year, counted; and how full the year was. */
export interface YearFigures {
  drafted: number;
  posted: number;
  /** Drafted topics of all the places that the rhythm has. */
  filled: number;
  /** Missed their time and were given another. */
  offeredAgain: number;
  patternTooSoon: number;
  subjectTooSoon: number;
  alike: number;
  mostAlike: number;
  postedTwice: number;
  moreThanTwoADay: number;
  closerThanTwoHours: number;
  inQuietHours: number;
  onHolidays: number;
  atOtherHours: number;
  inOffGroups: number;
  statuses: Record<string, number>;
}

const ALIKE = 0.7;
const PLACES_A_WEEK = 4;
/** Posted later than this after its planned time is the wrong hour. */
const LATEST_MS = 1.75 * HOUR;

export function figuresOf(year: SimulatedYear): YearFigures {
  const figures: YearFigures = {
    drafted: 0,
    posted: 0,
    filled: 0,
    offeredAgain: 0,
    patternTooSoon: 0,
    subjectTooSoon: 0,
    alike: 0,
    mostAlike: 0,
    postedTwice: [...year.posts.values()].filter((times) => times > 1).length,
    moreThanTwoADay: 0,
    closerThanTwoHours: 0,
    inQuietHours: 0,
    onHolidays: 0,
    atOtherHours: 0,
    inOffGroups: 0,
    statuses: {},
  };
  for (const [groupId, found] of year.prompts) {
    const prompts = [...found].sort((a, b) => a.at - b.at);
    figures.drafted += prompts.length;
    if (year.offGroups.includes(groupId)) figures.inOffGroups += prompts.length;
    const byDay = new Map<string, number>();
    let last = 0;
    for (const [index, prompt] of prompts.entries()) {
      if (prompt.moves > 0) figures.offeredAgain++;
      figures.statuses[prompt.status] = (figures.statuses[prompt.status] ?? 0) + 1;
      for (const other of prompts.slice(0, index)) {
        const apart = prompt.at - other.at;
        if (prompt.patternId === other.patternId) {
          if (apart < 56 * DAY) figures.patternTooSoon++;
          if (prompt.subject === other.subject && apart < 365 * DAY) figures.subjectTooSoon++;
        }
        const alike = threeLetterLikeness(prompt.text, other.text);
        figures.mostAlike = Math.max(figures.mostAlike, alike);
        if (alike >= ALIKE) figures.alike++;
      }
      if (prompt.postedAt === null) continue;
      figures.posted++;
      const here = localTime(prompt.postedAt, 'Asia/Shanghai');
      byDay.set(here.date, (byDay.get(here.date) ?? 0) + 1);
      if (prompt.postedAt - last < 2 * HOUR) figures.closerThanTwoHours++;
      last = prompt.postedAt;
      if (isQuiet(prompt.postedAt, 'Asia/Shanghai', ['22:30', '08:00'])) figures.inQuietHours++;
      if (here.date === '2027-01-01' || ('2027-02-05' <= here.date && here.date <= '2027-02-12'))
        figures.onHolidays++;
      if (prompt.postedAt < prompt.at || prompt.postedAt > prompt.at + LATEST_MS) figures.atOtherHours++;
    }
    figures.moreThanTwoADay += [...byDay.values()].filter((times) => times > 2).length;
  }
  const places = (year.groups.length - year.offGroups.length) * year.draftedWeeks * PLACES_A_WEEK;
  figures.filled = places === 0 ? 0 : figures.drafted / places;
  return figures;
}
