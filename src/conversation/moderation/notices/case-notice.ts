import { type Notice, quoted } from '../../../desk/index.ts';
import type { Language } from '../../../domain/language/language.ts';
import type { Appeal } from '../../../domain/moderation/appeal.ts';
import type { CaseMeasure } from '../../../domain/moderation/case-measure.ts';
import type { MeasureKind, ViolationCategory } from '../../../domain/moderation/moderation.ts';
import type { CaseClockStage } from '../../../domain/moderation/moderation-clock.ts';
import type { Violation } from '../../../domain/moderation/violation.ts';
import type { Group } from '../../../domain/school/group.ts';
import { isoOrNull, toIso } from '../../../domain/time/clock.ts';
import { dateAndTime } from '../../../domain/time/time-in-words.ts';

type InBoth = Record<Language, string>;

const HEADINGS: Record<CaseClockStage, InBoth> = {
  case_warning: { zh: '群规待处理，快到时限', en: 'A case is nearly due' },
  case_overdue: { zh: '群规待处理，已超时', en: 'A case is overdue' },
  case_escalation: { zh: '群规超时升级，请组长跟进', en: 'An overdue case: for the lead' },
  appeal_overdue: { zh: '申诉复核已超时', en: 'An appeal is overdue' },
};
const CATEGORIES: Record<ViolationCategory, InBoth> = {
  advertising: { zh: '广告推广', en: 'advertising' },
  personal_attack: { zh: '人身攻击', en: 'personal attack' },
  spam: { zh: '垃圾信息', en: 'spam' },
  piracy: { zh: '盗版内容', en: 'piracy' },
};
const MEASURES: Record<MeasureKind, InBoth> = {
  // As the console calls them, where they are decided.
  warn: { zh: '群里提醒', en: 'reminder to the group' },
  delete: { zh: '撤下消息', en: 'taking the message down' },
  private_reminder: { zh: '私聊提醒', en: 'private reminder' },
  mute: { zh: '暂停发言', en: 'mute' },
  remove: { zh: '移出群聊', en: 'removal' },
  legal_escalation: { zh: '追究法律责任', en: 'legal escalation' },
};

/** As programs outside read it: `violation.overdue`, `appeal.overdue`. */
const eventOf = (stage: CaseClockStage): string =>
  stage.replace(/^case_/, 'violation.').replace(/^appeal_/, 'appeal.');

/**
 * What staff are told of a case, or of an appeal against one, that waits. It names nobody; of an alert nothing is
 * quoted, of everything else personal data is masked: a notice leaves the school's own system.
 */
export function caseNotice(
  about: { violation: Violation; appeal: Appeal | null; measures: readonly CaseMeasure[] },
  stage: CaseClockStage,
  { group, now }: { group: Group | null; now: number },
): Notice {
  const { violation, appeal, measures } = about;
  const language = group?.language ?? 'zh';
  const heading = HEADINGS[stage][language];
  const where = group?.name ?? violation.groupId;
  const isAlert = violation.verdict.alerts.length > 0;
  const quote = isAlert || violation.text === '' ? null : quoted(violation.text);
  const dueAt = appeal?.dueAt ?? violation.dueAt;
  const due = dueAt === null ? '' : dateAndTime(dueAt, group?.timeZone ?? 'Asia/Shanghai');
  const held = measures.filter(({ state }) => state === 'proposed');
  const category = CATEGORIES[violation.category][language];
  const names = held.map(({ kind }) => MEASURES[kind][language]);
  const lines =
    language === 'zh'
      ? [
          `【${heading}】${category} · ${where}`,
          quote === null ? '内容请到工作台查看。' : `「${quote}」`,
          `${names.length > 0 ? `等人定：${names.join('、')}；` : ''}时限：${due}。编号 ${appeal?.id ?? violation.id}`,
        ]
      : [
          `[${heading}] ${category} · ${where}`,
          quote === null ? 'See the console for its text.' : `"${quote}"`,
          `${names.length > 0 ? `Waiting for a person: ${names.join(', ')}; ` : ''}due: ${due}. No. ` +
            `${appeal?.id ?? violation.id}`,
        ];
  return {
    heading: `${heading} · ${where}`,
    text: lines.join('\n'),
    place: { kind: 'case', id: violation.id, language },
    document: {
      event: eventOf(stage),
      at: toIso(now),
      violation: {
        id: violation.id,
        groupId: violation.groupId,
        groupName: group?.name ?? null,
        category: violation.category,
        severity: violation.severity,
        rule: violation.rule,
        status: violation.status,
        text: quote,
        held: held.map(({ kind }) => kind),
        dueAt: isoOrNull(violation.dueAt),
      },
      ...(appeal === null ? {} : { appeal: { id: appeal.id, dueAt: toIso(appeal.dueAt) } }),
    },
  };
}
