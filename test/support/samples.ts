import type { AgentResult } from '../../src/agent/index.ts';
import { NO_USAGE } from '../../src/domain/conversation/answer.ts';
import type { GroupMessage, InboundMessage } from '../../src/domain/conversation/message.ts';
import type { Question } from '../../src/domain/conversation/question.ts';
import type { VerifiedAnswer } from '../../src/domain/conversation/verified-answer.ts';
import type { Verdict } from '../../src/domain/moderation/moderation.ts';
import type { Violation } from '../../src/domain/moderation/violation.ts';
import { newId } from '../../src/domain/random/ids.ts';
import type { Course, Passage } from '../../src/domain/school/course.ts';
import {
  type DiscussionPrompt,
  newlyPlanned,
  type Promotion,
} from '../../src/domain/school/discussion-prompt.ts';
import type { Group } from '../../src/domain/school/group.ts';
import type { ServiceCalendar } from '../../src/domain/time/service-hours.ts';
import { WEDNESDAY_MORNING } from './movable-clock.ts';

/** Things of the domain as tests need them: whole and ordinary, except for what a test says. */

const AT = Date.parse(WEDNESDAY_MORNING);

export const aCalendar = (said: Partial<ServiceCalendar> = {}): ServiceCalendar => ({
  id: 'school',
  timeZone: 'Asia/Shanghai',
  staffed: Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7].map((day) => [
      day,
      [
        ['09:00', '12:00'],
        ['13:30', '18:00'],
        ['19:00', '22:00'],
      ],
    ]),
  ),
  holidays: [],
  workdays: [],
  quiet: ['22:30', '08:00'],
  responseMinutes: { subject: 30, logistics: 60, complaint: 15, quarrel: 5, alert: 5 },
  owners: { subject: '讲师', study: '班主任', technical: '技术', money: '财务客服' },
  ...said,
});

export const aCourse = (said: Partial<Course> = {}): Course => ({
  id: 'python-101',
  title: 'Python 入门',
  language: 'zh',
  wording: 'model',
  version: 1,
  graded: [],
  schedule: null,
  ...said,
});

export const aGroup = (said: Partial<Group> = {}): Group => ({
  id: 'newcomers',
  name: 'Python 新手村',
  channel: 'web',
  mode: 'mention',
  positioning: { stage: '入门', direction: '编程', purpose: '打基础' },
  courseIds: ['python-101'],
  language: 'zh',
  timeZone: 'Asia/Shanghai',
  assistantNames: ['助教', 'TA'],
  rulesId: 'default',
  calendarId: 'school',
  allows: [],
  moderation: null,
  cadence: null,
  demo: false,
  ...said,
});

let passages = 0;

export const aPassage = (said: Partial<Passage> = {}): Passage => ({
  id: `pas_${++passages}`,
  courseId: 'python-101',
  materialId: 'mat_1',
  source: '03-functions.md',
  ordinal: 0,
  title: '闭包',
  headings: ['第 3 课 函数', '闭包'],
  locator: '#闭包',
  kind: 'prose',
  question: null,
  text: '闭包是能记住外层函数变量的内层函数。外层函数返回以后，这些变量不会消失。',
  ...said,
});

let messages = 0;

export const anInbound = (said: Partial<InboundMessage> = {}): InboundMessage => ({
  channel: 'bridge',
  groupId: 'newcomers',
  messageId: `platform-${++messages}`,
  senderId: 'lin',
  senderName: '小林',
  senderRole: 'learner',
  text: '@助教 闭包是什么？',
  attachments: [],
  sentAt: AT,
  recalled: false,
  ...said,
});

export const aMessage = (said: Partial<GroupMessage> = {}): GroupMessage => ({
  id: newId('msg', AT),
  channel: 'bridge',
  groupId: 'newcomers',
  messageId: `platform-${++messages}`,
  senderId: 'lin',
  senderName: '小林',
  senderRole: 'learner',
  ours: false,
  text: '@助教 闭包是什么？',
  body: '闭包是什么？',
  mentionsAssistant: true,
  replyToMessageId: null,
  quoted: null,
  attachments: [],
  answer: null,
  revision: 1,
  sentAt: AT,
  receivedAt: AT,
  editedAt: null,
  recalledAt: null,
  ...said,
});

export const aQuestion = (said: Partial<Question> = {}): Question => ({
  id: newId('q', AT),
  groupId: 'newcomers',
  courseId: 'python-101',
  messageRowId: null,
  answerId: null,
  askerId: 'lin',
  askerName: '小林',
  text: '结业证书什么时候发？',
  kind: 'subject',
  status: 'handed_off',
  reason: 'not_in_material',
  nearest: [],
  draft: '',
  dueAt: AT + 1_800_000,
  promisedAt: AT + 2_700_000,
  claimedBy: null,
  leaseUntil: null,
  reply: null,
  repliedBy: null,
  answeredBy: null,
  createdAt: AT,
  updatedAt: AT,
  closedAt: null,
  owner: null,
  addressed: true,
  duplicateOf: null,
  answerMessageRowId: null,
  answeredAt: null,
  resolution: null,
  resolvedAt: null,
  solvedAt: null,
  clockFrom: AT,
  clockStage: null,
  clockAt: null,
  told: false,
  missed: 0,
  reopened: 0,
  core: false,
  ...said,
});

export const aVerdict = (said: Partial<Verdict> = {}): Verdict => ({
  id: 'm1',
  category: 'spam',
  confidence: 0.99,
  severity: 'low',
  evidence: [{ start: 0, end: 2, text: '在吗', reason: 'repetition' }],
  rule: 3,
  measures: [],
  alerts: [],
  decidedBy: 'rules',
  needsReview: false,
  ...said,
});

export const aViolation = (said: Partial<Violation> = {}): Violation => ({
  id: newId('vio', AT),
  groupId: 'newcomers',
  channel: 'bridge',
  messageRowId: 'msg_1',
  messageId: 'm1',
  senderId: 'lin',
  senderName: '小林',
  category: 'spam',
  severity: 'low',
  rule: 3,
  hardEvidence: true,
  status: 'open',
  verdict: aVerdict(),
  text: '在吗',
  textHash: 'hash',
  repeats: null,
  dueAt: 500,
  decidedBy: null,
  decidedAt: null,
  note: null,
  sentAt: 100,
  createdAt: 100,
  updatedAt: 100,
  ...said,
});

export const aPrompt = (said: Partial<DiscussionPrompt> = {}): DiscussionPrompt => ({
  ...newlyPlanned(AT),
  id: newId('prm', AT),
  groupId: 'newcomers',
  week: '2026-W48',
  slot: 0,
  kind: 'small_talk',
  weight: 'light',
  status: 'draft',
  text: '学到现在，你遇到的最大的困难是什么？一句话就行。',
  icebreaker: '先说一个很常见的：讲义看着都懂，关上讲义就写不出来。',
  minutes: 1,
  easyFor: '人人能答',
  hardFor: '没有门槛',
  why: '这一条不挑基础。',
  sources: [],
  language: 'zh',
  writtenBy: 'pattern',
  author: null,
  patternId: 'zh-talk-hardest',
  subject: null,
  label: null,
  at: AT + 34_200_000,
  plannedAt: AT + 34_200_000,
  validUntil: AT + 28 * 86_400_000,
  ...said,
});

/** What a person made known, planned for the same evening. */
export const aPromotion = (said: Partial<Promotion> = {}): Promotion => ({
  ...aPrompt(),
  id: newId('pro', AT),
  slot: 100,
  kind: 'promotion',
  status: 'approved',
  text: '周六下午三点学长讲转行，免费。',
  icebreaker: '',
  minutes: 0,
  easyFor: '',
  hardFor: '',
  why: '',
  writtenBy: 'staff',
  author: '王老师',
  patternId: null,
  validUntil: AT + 34_200_000 + 3 * 86_400_000,
  ...said,
});

/** What the agent might come to: an answer that rests on one passage. */
export const aResult = (said: Partial<AgentResult> = {}): AgentResult => ({
  outcome: 'answered',
  text: '闭包是能记住外层函数变量的内层函数 [1]。',
  mode: 'extractive',
  label: null,
  confidence: 0.9,
  citations: [],
  usage: NO_USAGE,
  timings: { retrieveMs: 1, generateMs: 0, totalMs: 1 },
  language: 'zh',
  courseId: 'python-101',
  handOff: null,
  sameAs: null,
  found: [],
  candidate: '闭包是能记住外层函数变量的内层函数。',
  candidateCitations: [],
  evidence: { features: null, calibration: 'default' },
  ...said,
});

/** What the agent comes to where the course holds nothing. */
export const anAbstention = (said: Partial<AgentResult> = {}): AgentResult =>
  aResult({
    outcome: 'abstained',
    text: '这个问题我在课程资料里没找到答案，不想乱答。',
    confidence: 0.1,
    handOff: { kind: 'subject', reason: 'not_in_material' },
    candidate: '',
    ...said,
  });

/** A person's answer to a question, kept for whoever asks it again. */
export const aVerifiedAnswer = (said: Partial<VerifiedAnswer> = {}): VerifiedAnswer => ({
  id: 'ver_1',
  courseId: 'python-101',
  question: '证书什么时候发？',
  answer: '结课后两周内发到邮箱。',
  verifiedBy: '王老师',
  questionId: null,
  answerId: null,
  restsOn: [],
  createdAt: 0,
  updatedAt: 0,
  expiresAt: null,
  withdrawnAt: null,
  ...said,
});
