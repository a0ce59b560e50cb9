import type { JobDoc } from '../../console/src/wire/job.ts';
import type { LearnerDetailDoc } from '../../console/src/wire/learners-api.ts';
import type { MessageDoc } from '../../console/src/wire/message.ts';
import type { NoticeRouteDoc } from '../../console/src/wire/notice.ts';
import type { ListedPrivateMessageDoc } from '../../console/src/wire/private-message.ts';
import type {
  DeskGroupDoc,
  GroupModeCode,
  HelperDoc,
  ModerationModeDoc,
  QuestionDoc,
  SwitchDoc,
} from '../../console/src/wire/question.ts';
import type { TokenDoc } from '../../console/src/wire/token.ts';
import type { NamedAuditDoc, ViolationDetailDoc } from '../../console/src/wire/violation.ts';
import { aLearner } from './fake-learners.ts';
import { nearestPassages } from './fake-school.ts';

export interface FakeDesk {
  questions: QuestionDoc[];
  /** Oldest first. */
  cases: ViolationDetailDoc[];
  /** Latest first. */
  audit: NamedAuditDoc[];
  privately: ListedPrivateMessageDoc[];
  /** Questions whose answer was kept. */
  kept: string[];
  switches: SwitchDoc[];
  helpers: HelperDoc[];
  learners: LearnerDetailDoc[];
  notices: NoticeRouteDoc[];
  tokens: TokenDoc[];
  /** Links as they were pasted. */
  revokedInvites: string[];
  jobs: JobDoc[];
  gapTopic: string;
  /** Of the one course. */
  materials: { source: string; fault: { code: string; message: string } | null }[];
  /** How many more groups the school has. */
  otherGroups: number;
  /** Of the demo group. */
  moderation: ModerationModeDoc;
  mode: GroupModeCode;
  /** Of the group while it only drafts. */
  copilot: DeskGroupDoc['copilot'];
}

const DRAFT =
  '课程资料里没有直接说到这一点，最接近的是第 3 课「闭包」一节。可以先告诉学员：作业要求独立完成，AI 工具可以用来查概念，不能直接交它写的代码。';

export function question(
  draft: Partial<QuestionDoc> & Pick<QuestionDoc, 'id' | 'text' | 'asker' | 'messageId'>,
  now: number,
): QuestionDoc {
  const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString();
  return {
    groupId: 'python-newcomers',
    groupName: 'Python 入门 · 新手村',
    courseId: 'python-101',
    kind: 'subject',
    status: 'handed_off',
    reason: 'not_in_material',
    nearest: nearestPassages(),
    draft: DRAFT,
    dueAt: at(20),
    promisedAt: at(42),
    told: true,
    claimedBy: null,
    leaseUntil: null,
    reply: null,
    repliedBy: null,
    answeredBy: null,
    createdAt: at(-3),
    closedAt: null,
    answeredAt: null,
    owner: 'subject',
    duplicateOf: null,
    duplicates: 0,
    solvedAt: null,
    resolution: null,
    priority: { score: 10, reasons: [{ reason: 'waiting', points: 10 }] },
    ...draft,
  };
}

export function busyDesk(now: number, messages: MessageDoc[]): FakeDesk {
  const at = (minutes: number) => new Date(now + minutes * 60_000).toISOString();
  const last = messages.find((message) => message.messageId === 'm12');
  return {
    kept: [],
    cases: [],
    audit: [],
    tokens: [],
    privately: [],
    otherGroups: 0,
    gapTopic: '期末能用 ChatGPT 写作业吗',
    materials: [],
    switches: [],
    moderation: { mode: 'auto', source: 'rules', otherwise: 'auto' },
    mode: 'mention',
    copilot: null,
    revokedInvites: [],
    notices: [{ via: 'channel', groupId: 'python-jobs', for: ['money', 'lead'], stages: ['breach'] }],
    learners: [aLearner('lrn_qiang', '阿强'), aLearner('lrn_lin', '小林')],
    helpers: [
      { id: 'lrn_ake', name: '阿珂', helped: 4, core: false },
      { id: 'lrn_wu', name: '小吴', helped: 0, core: true },
    ],
    questions: [
      question(
        {
          id: 'q_late',
          text: '交了学费还没进班，退费找谁？',
          asker: { id: 'lrn_zhou', name: '周周' },
          messageId: 'm9',
          kind: 'complaint',
          owner: 'money',
          priority: {
            score: 166,
            reasons: [
              { reason: 'complaint', points: 120 },
              { reason: 'overdue', points: 41 },
              { reason: 'asked_by_several', points: 4 },
            ],
          },
          duplicates: 1,
          dueAt: at(-7),
          promisedAt: at(2),
          createdAt: at(-22),
        },
        now,
      ),
      question(
        {
          id: 'q_ai',
          text: last?.text ?? '期末能用 ChatGPT 写作业吗',
          asker: { id: 'lrn_lin', name: '小林' },
          messageId: 'm12',
        },
        now,
      ),
      question(
        {
          id: 'q_taken',
          text: '第 7 课的补充视频打不开，是不是链接过期了？页面一直转圈，换了两个浏览器都一样。',
          asker: { id: 'lrn_ake', name: '阿珂' },
          messageId: 'm6',
          kind: 'logistics',
          owner: 'technical',
          priority: { score: 6, reasons: [{ reason: 'core_learner', points: 6 }] },
          status: 'claimed',
          claimedBy: '李老师',
          leaseUntil: at(8),
          dueAt: at(44),
          createdAt: at(-16),
        },
        now,
      ),
    ],
    jobs: [
      {
        id: 'job_1',
        kind: 'staff_reply',
        groupId: 'python-newcomers',
        state: 'dead',
        attempts: 8,
        lastError: 'connect ECONNREFUSED 10.0.3.7:443 while sending to the channel',
        progress: null,
        createdAt: at(-190),
      },
      {
        id: 'job_2',
        kind: 'answer',
        groupId: 'python-newcomers',
        state: 'dead',
        attempts: 8,
        lastError: 'the index of "python-101" cannot be read',
        progress: null,
        createdAt: at(-70),
      },
      {
        id: 'job_3',
        kind: 'draft_prompts',
        groupId: 'python-newcomers',
        state: 'running',
        attempts: 1,
        lastError: null,
        progress: '3 / 4',
        createdAt: at(-1),
      },
    ],
  };
}
