import { staffHours } from '../../calendar/staff-hours.ts';
import { asksStaffHours, asksThemOfAnotherDay } from '../../question/asked/staff-hours-asked.ts';
import { type AgentResult, saidByAsker } from '../../request.ts';
import type { AgentParts, Run } from '../../run.ts';
import { CALENDAR_CONFIDENCE, saidWhole, withConfidence } from '../../said.ts';
import { saidByMaterial } from '../own-words/said-by-material.ts';

/** Material that tells of the hours itself may say more of them. */
const OF_HOURS = /值班|在线|上班|工作日|休息|回应|on duty|available|online|looks? in|answer/i;

const THAT_DAY = /[那当]几?天|那几日|\bthat day\b/i;
/** Counted from a day that was named before. */
const OF_THAT_WEEK = /那个?(?:周|星期|礼拜)/;

/**
 * 「老师几点在」, 「周末有人值班吗」, and 「春节呢」 after it: as the group's own calendar of its staff has it, where
 * the material does not tell of their hours. Null for everything else, and where nobody is answered for by a group.
 */
export async function answerStaffHours(
  { readHours, clock }: Pick<AgentParts, 'readHours' | 'clock'>,
  run: Run,
): Promise<AgentResult | null> {
  const { question, history, group, overheard } = run.request;
  if (group === null || overheard || readHours === undefined) return null;
  const isOfAnotherDay =
    !asksStaffHours(question) &&
    asksThemOfAnotherDay(question) &&
    asksStaffHours(
      saidByAsker(history).findLast((said) => !asksThemOfAnotherDay(said) || asksStaffHours(said)) ?? '',
    );
  if (!isOfAnotherDay && !asksStaffHours(question)) return null;
  if (!isOfAnotherDay && OF_HOURS.test(saidByMaterial(run)?.text ?? '')) return null;
  const calendar = await readHours(group.calendarId);
  // 「老师那天在吗」, after 「元旦有课吗」
  const last = saidByAsker(history).at(-1) ?? '';
  const said = THAT_DAY.test(question) && !OF_THAT_WEEK.test(last) ? `${last}\n${question}` : question;
  const text = calendar && staffHours(said, calendar, { now: clock.now(), language: run.language });
  if (!text) return null;
  return saidWhole(withConfidence(run, CALENDAR_CONFIDENCE, run.retrieval.courseId), {
    outcome: 'answered',
    mode: 'extractive',
    written: { text, pieces: [text], citations: [] },
  });
}
