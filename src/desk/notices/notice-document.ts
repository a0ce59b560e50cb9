import { oneLine } from '../../domain/conversation/one-line.ts';
import type { Question } from '../../domain/conversation/question.ts';
import type { Language } from '../../domain/language/language.ts';
import type { Group } from '../../domain/school/group.ts';
import { isoOrNull, toIso } from '../../domain/time/clock.ts';
import type { ServiceCalendar } from '../../domain/time/service-hours.ts';
import { dateAndTime } from '../../domain/time/time-in-words.ts';
import { maskPersonalData } from '../../moderation/index.ts';
import { SOLUTION_MS } from '../answers/answer-clock.ts';
import { englishOwner, ownerName } from '../hand-off/owners.ts';
import type { NoticeStage } from './notices.ts';

/** Enough to know what it is about; the whole is on the desk. */
const QUOTED_CHARACTERS = 80;

const HEADINGS: Record<NoticeStage, { zh: string; en: string }> = {
  arrived: { zh: '需要马上处理', en: 'Needs somebody now' },
  warning: { zh: '快到时限', en: 'Nearly due' },
  breach: { zh: '已超时', en: 'Overdue' },
  escalation: { zh: '超时升级，请组长跟进', en: 'Escalated to the lead' },
  missed_again: { zh: '再次超时，请组长跟进', en: 'Overdue again: for the lead' },
  solution_warning: { zh: '投诉方案快到时限', en: 'A solution is nearly due' },
  solution: { zh: '投诉还没有方案', en: 'A complaint still has no solution' },
  follow_up: { zh: '投诉该回访了', en: 'Time to follow up a complaint' },
};
const KINDS: Record<Question['kind'], { zh: string; en: string }> = {
  subject: { zh: '课程提问', en: 'subject question' },
  logistics: { zh: '教务提问', en: 'logistics question' },
  complaint: { zh: '投诉', en: 'complaint' },
  quarrel: { zh: '争执', en: 'quarrel' },
  alert: { zh: '警报', en: 'alert' },
};

const LIMITS = {
  answer: { zh: '首次回复时限：', en: 'first answer due: ' },
  solution: { zh: '方案时限：', en: 'solution due: ' },
  solved: { zh: '方案给出：', en: 'solution given: ' },
};

/** The time that a stage is about: the first answer's long past is no help to whoever owes a solution. */
function limitOf(question: Question, stage: NoticeStage): { what: keyof typeof LIMITS; at: number } | null {
  if (stage === 'solution_warning' || stage === 'solution')
    return { what: 'solution', at: question.clockFrom + SOLUTION_MS };
  if (stage === 'follow_up')
    return question.solvedAt === null ? null : { what: 'solved', at: question.solvedAt };
  return question.dueAt === null ? null : { what: 'answer', at: question.dueAt };
}

/** One question or case on the console; its page takes them out of the address behind the `#`. */
export interface ConsolePlace {
  kind: 'question' | 'case';
  id: string;
  /** In which it is spoken of. */
  language: Language;
}

export interface Notice {
  heading: string;
  text: string;
  /** Where on the console it is to be seen. */
  place?: ConsolePlace;
  /** As a webhook carries it. */
  document: Record<string, unknown>;
}

/**
 * What staff are told. Of an alert nothing is quoted, of everything else personal data is masked: a notice leaves the
 * school's own system.
 */
export function noticeOf(
  question: Question,
  stage: NoticeStage,
  place: { group: Group | null; calendar: ServiceCalendar; language: Language; now: number },
): Notice {
  const { group, calendar, language, now } = place;
  const quote = question.kind === 'alert' ? null : quoted(question.text);
  // Of a quarrel the words are ours, and none of those who quarrel is named.
  const said = question.kind === 'quarrel' ? question.text : null;
  const owner = ownerName(calendar, question.owner ?? 'study');
  const heading = HEADINGS[stage][language];
  // A name is a learner's words too: advertisers carry their number in it.
  const asker = quoted(question.askerName);
  const timeZone = group?.timeZone ?? calendar.timeZone;
  const limit = limitOf(question, stage);
  const until = limit === null ? '' : `${LIMITS[limit.what][language]}${dateAndTime(limit.at, timeZone)}`;
  const where = group?.name ?? (language === 'zh' ? '接口提问' : 'asked over the interface');
  const kind = KINDS[question.kind][language];
  const lines =
    language === 'zh'
      ? [
          `【${heading}】${kind} · ${where}`,
          ...(quote === null ? ['内容请到工作台查看。'] : [said ?? `${asker}：「${quote}」`]),
          `负责：${owner}${until === '' ? '' : `；${until}`}。编号 ${question.id}`,
        ]
      : [
          `[${heading}] ${kind} · ${where}`,
          ...(quote === null ? ['See the desk for its text.'] : [said ?? `${asker}: "${quote}"`]),
          `Owner: ${englishOwner(owner)}${until === '' ? '' : `; ${until}`}. No. ${question.id}`,
        ];
  return {
    heading: `${heading} · ${where}`,
    text: lines.join('\n'),
    place: { kind: 'question', id: question.id, language },
    document: {
      event: `question.${stage}`,
      at: toIso(now),
      question: {
        id: question.id,
        groupId: question.groupId,
        groupName: group?.name ?? null,
        kind: question.kind,
        owner: question.owner,
        ownerName: owner,
        status: question.status,
        text: quote,
        dueAt: isoOrNull(question.dueAt),
        promisedAt: isoOrNull(question.promisedAt),
        claimedBy: question.claimedBy,
      },
    },
  };
}

/** The beginning of what a learner wrote, without personal data: a notice leaves the school's own system. */
export function quoted(text: string): string {
  const characters = [...oneLine(maskPersonalData(text))];
  return characters.length <= QUOTED_CHARACTERS
    ? characters.join('')
    : `${characters.slice(0, QUOTED_CHARACTERS).join('')}…`;
}
