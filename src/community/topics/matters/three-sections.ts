import type { IsoWeek } from '../../../domain/time/iso-week.ts';

/** Three sections from the beginning, the middle and the end of a lesson; others in another week. */
export function threeOf(sections: string[], week: IsoWeek): Record<string, string> {
  const distinct = [...new Set(sections)];
  if (distinct.length < 3) return {};
  const third = Math.floor(distinct.length / 3);
  const shift = Number(week.slice(-2)) % third;
  const at = (part: number) => distinct[part * third + shift] ?? '';
  return { sectionA: at(0), sectionB: at(1), sectionC: at(2) };
}
