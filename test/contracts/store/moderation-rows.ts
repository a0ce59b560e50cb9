import type { Appeal } from '../../../src/domain/moderation/appeal.ts';
import type { CaseMeasure } from '../../../src/domain/moderation/case-measure.ts';
import type { PrivateMessage } from '../../../src/domain/moderation/private-message.ts';
import type { Violation } from '../../../src/domain/moderation/violation.ts';
import type { JudgedMessage } from '../../../src/store/index.ts';
import { aVerdict, aViolation } from '../../support/samples.ts';

export const verdict = aVerdict();
export const judged = (said: Partial<JudgedMessage> = {}): JudgedMessage => ({
  groupId: 'newcomers',
  messageId: 'm1',
  revision: 1,
  messageRowId: 'msg_1',
  senderId: 'lin',
  senderRole: 'learner',
  sentAt: 100,
  text: '在吗',
  state: 'given',
  verdict,
  ...said,
});
export const violation = (said: Partial<Violation> = {}): Violation => aViolation({ id: 'vio_1', ...said });
export const measure = (said: Partial<CaseMeasure> = {}): CaseMeasure => ({
  id: 'mea_1',
  violationId: 'vio_1',
  kind: 'warn',
  text: '提醒',
  requiresApproval: true,
  state: 'proposed',
  reason: null,
  doneAt: null,
  updatedAt: 100,
  ...said,
});
export const appeal = (said: Partial<Appeal> = {}): Appeal => ({
  id: 'apl_1',
  violationId: 'vio_1',
  groupId: 'newcomers',
  via: 'link',
  text: '弄错了',
  status: 'open',
  decidedBy: null,
  reply: null,
  dueAt: 900,
  createdAt: 200,
  decidedAt: null,
  ...said,
});
export const word = (said: Partial<PrivateMessage> = {}): PrivateMessage => ({
  id: 'pm_1',
  groupId: 'newcomers',
  learnerId: 'lin',
  direction: 'to_learner',
  text: '提醒',
  about: 'reminder',
  violationId: 'vio_1',
  replyTo: null,
  sentAt: 100,
  ...said,
});
