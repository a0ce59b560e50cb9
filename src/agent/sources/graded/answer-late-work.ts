import { eitherOf } from '../../../domain/language/either-of.ts';
import type { Language } from '../../../domain/language/language.ts';
import {
  type Course,
  type GradedWork,
  inLanguageFirst,
  type Passage,
} from '../../../domain/school/course.ts';
import { sentencesIn } from '../../../knowledge/index.ts';
import { soundPassage } from '../../bounds/sound-passages.ts';
import { deadlineAnswer, nextWorkDue } from '../../calendar/next-on-calendar.ts';
import { gradedWorkIn, lastGradedWork } from '../../graded-work/named.ts';
import { isOfThatWork } from '../../graded-work/of-that-work.ts';
import { phrasesFor } from '../../phrases.ts';
import { asksIfStillTaken } from '../../question/asked/still-taken.ts';
import { type AgentResult, saidByAsker } from '../../request.ts';
import type { AgentParts, Run } from '../../run.ts';
import { CALENDAR_CONFIDENCE, saidWhole, withConfidence } from '../../said.ts';
import { citationOf, withMark } from '../../writing/citations.ts';
import { led } from '../../writing/extractive-writer.ts';
import { isInOtherLanguage } from '../../writing/material-language.ts';
import { atGroupLength, charactersIn, isForAGroup } from '../../writing/room/group-length.ts';
import type { WrittenAnswer } from '../../writing/written-answer.ts';
import { speaks } from '../readings/reading.ts';

/** How a school's rule on late work is asked for, in the course's language. */
const ASKED_OF_THE_RULE: Record<Language, string> = {
  zh: '作业迟交会怎样，截止之后还能交吗？',
  en: 'Can homework be handed in late, after the deadline?',
};
const LATE = eitherOf(
  /迟交|晚交|逾期|补交|过期|截止(?:时间|日期)?(?:之|以)?后|(?:再晚|超过).{0,8}(?:不|期限)/i,
  /\b(?:late|overdue|after (?:the|its) (?:deadline|due date)|past (?:the|its) (?:deadline|due date))\b/i,
);
/** 「可以晚两天交吗」: the date by itself does not answer it. */
const SPEAKS_OF_LATE = /[晚迟拖过补后]|逾期|\b(?:late|after|past)\b/i;
/** Passages looked at for the rule. */
const LOOKED_AT = 3;
/** "It" in a follow-up was named not long ago. */
const LATELY = 3;

type Work = { course: Course; work: GradedWork };
type Parts = Pick<AgentParts, 'clock' | 'knowledge'>;

/**
 * Whether work is still taken: when it was or is due, by the calendar, and what the course says on late work, each
 * with its place. Whether it is taken in this one case is not said beyond that. Null where no work with a date is
 * meant, or where the date alone, without a rule, would not answer it.
 */
export async function answerLateWork({ clock, knowledge }: Parts, run: Run): Promise<AgentResult | null> {
  const { request, language } = run;
  if (request.overheard || !asksIfStillTaken(request.question)) return null;
  const options = {
    now: clock.now(),
    timeZone: request.group?.timeZone ?? null,
    language,
    tellsDaysPast: true,
  };
  const meant = workMeant(run, options.now);
  const due = meant && deadlineAnswer(meant.course, meant.work, options);
  if (!due) return null;
  const [place] = due.place
    ? await knowledge.locate(meant.course.id, due.place.source, due.place.locator)
    : [];
  const rule = await ruleOf(knowledge, meant, run);
  if (rule === null && (due.isOver || SPEAKS_OF_LATE.test(request.question))) return null;
  const dated = writtenAt(place ?? null, due.text);
  const late = rule && saidOfLate(rule, dated, run);
  const pieces = [...dated.pieces, ...(late?.pieces ?? [])];
  const written = {
    text: pieces.join(language === 'zh' ? '' : ' '),
    pieces,
    citations: [...dated.citations, ...(late?.citations ?? [])],
  };
  const certain = withConfidence(run, CALENDAR_CONFIDENCE, meant.course.id);
  return saidWhole(certain, { outcome: 'answered', mode: 'extractive', written });
}

/** Named now or not long ago; else, where any homework is spoken of, what is due next. */
function workMeant({ request, language, whole }: Run, now: number): Work | null {
  const { courses, history, question } = request;
  const scheduled = inLanguageFirst(courses, language).filter(({ schedule }) => schedule !== null);
  const named = gradedWorkIn(question, scheduled);
  if (named) return named;
  if (HOMEWORK.test(question)) return NUMBERED.test(question) ? null : nextWorkDue(scheduled, now);
  return (
    gradedWorkIn(whole.text, scheduled) ?? lastGradedWork(saidByAsker(history).slice(-LATELY), scheduled)
  );
}
const HOMEWORK = /作业|\b(?:homework|hw|assignments?)\b/i;
/** 作业九, of a course with four. */
const NUMBERED = /作业\s*[\d一二三四五六七八九十]|第.{1,3}次|\b(?:homework|hw|assignment)\s*#?\d/i;

interface Rule {
  passage: Passage;
  /** Its sentences on late work, as the course has them. */
  text: string;
  isInOtherLanguage: boolean;
}

/** What the course says on late work, as far as it is of this work; null where it is not sure to say anything. */
async function ruleOf(knowledge: Parts['knowledge'], { course, work }: Work, run: Run): Promise<Rule | null> {
  const text = ASKED_OF_THE_RULE[course.language];
  const { signal } = run.request;
  const retrieval = await knowledge.retrieve(text, [course.id], { limit: LOOKED_AT, signal });
  if (!speaks({ text, retrieval })) return null;
  for (const hit of retrieval.found) {
    const passage = soundPassage(hit.passage);
    const sentences = sentencesIn(passage.text).filter(
      (sentence) => LATE.test(sentence) && isOfThatWork(work, sentence, course),
    );
    if (sentences.length === 0) continue;
    return {
      passage,
      text: sentences.join(course.language === 'zh' ? '' : ' '),
      isInOtherLanguage: isInOtherLanguage([hit], run.language),
    };
  }
  return null;
}

function writtenAt(place: Passage | null, text: string): WrittenAnswer {
  const said = place ? withMark(text, 1) : text;
  return { text: said, pieces: [said], citations: place ? [citationOf(1, place, place.text)] : [] };
}

/** The rule, at what a group's length leaves it beside the date; one in another language has a length of its own. */
function saidOfLate(rule: Rule, { text: dated, citations }: WrittenAnswer, run: Run): WrittenAnswer {
  const { request, language } = run;
  const { lateRule, lateRuleIn } = phrasesFor(language);
  const index = citations.length + 1;
  const lead = rule.isInOtherLanguage ? lateRuleIn : lateRule;
  const text = withMark(rule.text, index);
  const whole = { text, pieces: [text], citations: [citationOf(index, rule.passage, rule.text)] };
  const besides = rule.isInOtherLanguage ? 0 : charactersIn(dated) + charactersIn(lead);
  return led(lead, isForAGroup(request) ? atGroupLength(whole, language, besides) : whole);
}
