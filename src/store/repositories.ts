import type { Executor, Touch } from './executor.ts';
import { answerRepository } from './groups/answers.ts';
import { assistantSwitchRepository } from './groups/assistant-switches.ts';
import { discussionPromptRepository } from './groups/discussion-prompts.ts';
import { eventRepository } from './groups/events.ts';
import { feedbackRepository } from './groups/feedback.ts';
import { groupRepository } from './groups/groups.ts';
import { messageRepository } from './groups/messages.ts';
import { revokedPassRepository } from './groups/revoked-passes.ts';
import { ruleRepository } from './groups/rules.ts';
import { topicPauseRepository } from './groups/topic-pauses.ts';
import { unpromptedMessageRepository } from './groups/unprompted-messages.ts';
import { jobRepository } from './jobs/jobs.ts';
import { learnerRepository } from './learners/learners.ts';
import { personalDataExport } from './learners/personal-data-export.ts';
import { privateMessageRepository } from './learners/private-messages.ts';
import { speakerRepository } from './learners/speakers.ts';
import { calendarRepository } from './material/calendars.ts';
import { courseRepository } from './material/courses.ts';
import { embeddingRepository } from './material/embeddings.ts';
import { materialChangeRepository } from './material/material-changes.ts';
import { materialRepository } from './material/materials.ts';
import { passageRepository } from './material/passages.ts';
import { verifiedAnswerRepository } from './material/verified-answers.ts';
import { appealRepository } from './moderation/appeals.ts';
import { conversationFindingRepository } from './moderation/conversation-findings.ts';
import { moderationAuditRepository } from './moderation/moderation-audit.ts';
import { moderationClockRepository } from './moderation/moderation-clocks.ts';
import { moderationModeRepository } from './moderation/moderation-modes.ts';
import { restrictionRepository } from './moderation/restrictions.ts';
import { silenceRepository } from './moderation/silences.ts';
import { strikeRepository } from './moderation/strikes.ts';
import { verdictRepository } from './moderation/verdicts.ts';
import { violationMeasureRepository } from './moderation/violation-measures.ts';
import { violationRepository } from './moderation/violations.ts';
import { correctionRepository } from './questions/corrections.ts';
import { questionEventRepository } from './questions/question-events.ts';
import { questionRepository } from './questions/questions.ts';
import { figureRepository } from './service/figures.ts';
import { idempotencyRepository } from './service/idempotency.ts';
import { leaseRepository } from './service/leases.ts';
import { lockRepository } from './service/locks.ts';
import { modelSpendingRepository } from './service/model-spending.ts';
import { retentionRepository } from './service/retention.ts';
import { settingRepository } from './service/settings.ts';
import { tokenRepository } from './service/tokens.ts';

/** One repository a concept, all on the same executor. */
export function repositoriesOn(db: Executor, touch: Touch) {
  return {
    settings: settingRepository(db),
    courses: courseRepository(db),
    materials: materialRepository(db),
    materialChanges: materialChangeRepository(db),
    embeddings: embeddingRepository(db),
    passages: passageRepository(db),
    groups: groupRepository(db),
    rules: ruleRepository(db),
    calendars: calendarRepository(db),
    learners: learnerRepository(db),
    speakers: speakerRepository(db),
    personalData: personalDataExport(db),
    retention: retentionRepository(db),
    messages: messageRepository(db, touch),
    questions: questionRepository(db),
    questionEvents: questionEventRepository(db),
    silences: silenceRepository(db),
    assistantSwitches: assistantSwitchRepository(db),
    unpromptedMessages: unpromptedMessageRepository(db),
    answers: answerRepository(db),
    corrections: correctionRepository(db),
    feedback: feedbackRepository(db),
    figures: figureRepository(db),
    jobs: jobRepository(db, touch),
    events: eventRepository(db, touch),
    tokens: tokenRepository(db),
    revokedPasses: revokedPassRepository(db),
    verifiedAnswers: verifiedAnswerRepository(db),
    idempotency: idempotencyRepository(db),
    leases: leaseRepository(db),
    locks: lockRepository(db),
    discussionPrompts: discussionPromptRepository(db),
    topicPauses: topicPauseRepository(db),
    modelSpending: modelSpendingRepository(db),
    verdicts: verdictRepository(db),
    violations: violationRepository(db),
    violationMeasures: violationMeasureRepository(db),
    strikes: strikeRepository(db),
    appeals: appealRepository(db),
    moderationAudit: moderationAuditRepository(db),
    moderationClocks: moderationClockRepository(db),
    moderationModes: moderationModeRepository(db),
    privateMessages: privateMessageRepository(db),
    restrictions: restrictionRepository(db),
    conversationFindings: conversationFindingRepository(db),
  };
}

export type Repositories = ReturnType<typeof repositoriesOn>;
