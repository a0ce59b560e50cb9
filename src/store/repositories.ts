import type { Kysely } from 'kysely';
import { answerRepository } from './answers.ts';
import { appealRepository } from './appeals.ts';
import { assistantSwitchRepository } from './assistant-switches.ts';
import { calendarRepository } from './calendars.ts';
import { conversationFindingRepository } from './conversation-findings.ts';
import { courseRepository } from './courses.ts';
import { discussionPromptRepository } from './discussion-prompts.ts';
import { embeddingRepository } from './embeddings.ts';
import { eventRepository } from './events.ts';
import { feedbackRepository } from './feedback.ts';
import { figureRepository } from './figures.ts';
import { groupRepository } from './groups.ts';
import { idempotencyRepository } from './idempotency.ts';
import { jobRepository } from './jobs.ts';
import { learnerRepository } from './learners.ts';
import { leaseRepository } from './leases.ts';
import { lockRepository } from './locks.ts';
import { materialChangeRepository } from './material-changes.ts';
import { materialRepository } from './materials.ts';
import { messageRepository } from './messages.ts';
import { modelSpendingRepository } from './model-spending.ts';
import { moderationAuditRepository } from './moderation-audit.ts';
import { moderationClockRepository } from './moderation-clocks.ts';
import { moderationModeRepository } from './moderation-modes.ts';
import { passageRepository } from './passages.ts';
import { personalDataRepository } from './personal-data.ts';
import { privateMessageRepository } from './private-messages.ts';
import { questionEventRepository } from './question-events.ts';
import { questionRepository } from './questions.ts';
import { restrictionRepository } from './restrictions.ts';
import { retentionRepository } from './retention.ts';
import { ruleRepository } from './rules.ts';
import type { Schema } from './schema.ts';
import { settingRepository } from './settings.ts';
import { silenceRepository } from './silences.ts';
import { speakerRepository } from './speakers.ts';
import { strikeRepository } from './strikes.ts';
import { tokenRepository } from './tokens.ts';
import { topicPauseRepository } from './topic-pauses.ts';
import { unpromptedMessageRepository } from './unprompted-messages.ts';
import { verdictRepository } from './verdicts.ts';
import { verifiedAnswerRepository } from './verified-answers.ts';
import { violationMeasureRepository } from './violation-measures.ts';
import { violationRepository } from './violations.ts';

/** What a repository runs its statements on: the store itself, or the transaction it was made for. */
export type Executor = Kysely<Schema>;

/** Called with what a transaction (or a single statement) changed, so that sleepers can be woken after commit. */
export type Touch = (topic: string) => void;

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
    personalData: personalDataRepository(db),
    retention: retentionRepository(db),
    messages: messageRepository(db, touch),
    questions: questionRepository(db),
    questionEvents: questionEventRepository(db),
    silences: silenceRepository(db),
    assistantSwitches: assistantSwitchRepository(db),
    unpromptedMessages: unpromptedMessageRepository(db),
    answers: answerRepository(db),
    feedback: feedbackRepository(db),
    figures: figureRepository(db),
    jobs: jobRepository(db, touch),
    events: eventRepository(db, touch),
    tokens: tokenRepository(db),
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
