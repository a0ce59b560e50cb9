import { describe, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type { JobDoc } from '../../console/src/wire/job.ts';
import type { LearnerDetailDoc, LearnerDoc } from '../../console/src/wire/learners-api.ts';
import type { LinkedAnswerDoc } from '../../console/src/wire/linked-answer.ts';
import type { MessageDoc } from '../../console/src/wire/message.ts';
import type { PassageDoc } from '../../console/src/wire/passage.ts';
import type { ListedPrivateMessageDoc, PrivateMessageDoc } from '../../console/src/wire/private-message.ts';
import type {
  CoverageGapDoc,
  DeskGroupDoc,
  HelperDoc,
  ModerationModeDoc,
  QuestionDoc,
  SwitchDoc,
} from '../../console/src/wire/question.ts';
import type { SessionDoc } from '../../console/src/wire/session.ts';
import type { TopicDoc } from '../../console/src/wire/topics-api.ts';
import type {
  AppealDoc,
  AuditDoc,
  NamedAuditDoc,
  ViolationDetailDoc,
  ViolationDoc,
} from '../../console/src/wire/violation.ts';
import type { promptSchema } from '../../src/server/documents/discussion-prompt-document.ts';
import type {
  helperSchema,
  learnerSchema,
  lookedAtSchema,
} from '../../src/server/documents/learner-documents.ts';
import type { messageSchema } from '../../src/server/documents/message-document.ts';
import type {
  appealSchema,
  auditSchema,
  violationDetailSchema,
  violationSchema,
} from '../../src/server/documents/moderation-documents.ts';
import type { moderationModeSchema } from '../../src/server/documents/moderation-mode-document.ts';
import type { passageSchema } from '../../src/server/documents/passage-document.ts';
import type { privateMessageSchema } from '../../src/server/documents/private-message-schema.ts';
import type { questionSchema } from '../../src/server/documents/question-document.ts';
import type { sessionSchema } from '../../src/server/group-page/joining.ts';
import type { linkedAnswerSchema } from '../../src/server/routes/answer-links.ts';
import type { gapSchema } from '../../src/server/routes/courses/coverage-gaps.ts';
import type { groupSchema } from '../../src/server/routes/groups.ts';
import type { jobSchema } from '../../src/server/routes/jobs.ts';
import type { namedAuditSchema } from '../../src/server/routes/moderation/moderation-audit.ts';
import type { listedPrivateMessageSchema } from '../../src/server/routes/moderation/private-messages.ts';
import type { switchSchema } from '../../src/server/routes/questions/assistant-switches.ts';

/**
 * The pages cannot import the server's schemas (a browser has no store), so they say for themselves what they read of
 * its documents. These lines are checked by `npm run types`: they refuse a page that reads what no server sends.
 */
describe('what the pages read is what the server sends', () => {
  it('in a group', () => {
    expectTypeOf<z.output<typeof messageSchema>>().toExtend<Omit<MessageDoc, 'privateMessage'>>();
    expectTypeOf<z.output<typeof linkedAnswerSchema>>().toExtend<LinkedAnswerDoc>();
    expectTypeOf<z.output<typeof passageSchema>>().toExtend<PassageDoc>();
    expectTypeOf<z.output<typeof privateMessageSchema>>().toExtend<PrivateMessageDoc>();
    expectTypeOf<z.output<typeof sessionSchema>>().toExtend<SessionDoc>();
  });

  it('at the desk', () => {
    expectTypeOf<z.output<typeof groupSchema>>().toExtend<DeskGroupDoc>();
    expectTypeOf<z.output<typeof questionSchema>>().toExtend<QuestionDoc>();
    expectTypeOf<z.output<typeof gapSchema>>().toExtend<CoverageGapDoc>();
    expectTypeOf<z.output<typeof helperSchema>>().toExtend<HelperDoc>();
    expectTypeOf<z.output<typeof learnerSchema>>().toExtend<LearnerDoc>();
    expectTypeOf<z.output<typeof lookedAtSchema>>().toExtend<LearnerDetailDoc>();
    expectTypeOf<z.output<typeof switchSchema>>().toExtend<SwitchDoc>();
    expectTypeOf<z.output<typeof jobSchema>>().toExtend<JobDoc>();
  });

  it('of moderation', () => {
    expectTypeOf<z.output<typeof violationSchema>>().toExtend<ViolationDoc>();
    expectTypeOf<z.output<typeof violationDetailSchema>>().toExtend<ViolationDetailDoc>();
    expectTypeOf<z.output<typeof appealSchema>>().toExtend<AppealDoc>();
    expectTypeOf<z.output<typeof auditSchema>>().toExtend<AuditDoc>();
    expectTypeOf<z.output<typeof namedAuditSchema>>().toExtend<NamedAuditDoc>();
    expectTypeOf<z.output<typeof moderationModeSchema>>().toExtend<ModerationModeDoc>();
    expectTypeOf<z.output<typeof listedPrivateMessageSchema>>().toExtend<ListedPrivateMessageDoc>();
  });

  it('of topics', () => {
    expectTypeOf<z.output<typeof promptSchema>>().toExtend<TopicDoc>();
  });
});
