/*
 * What becomes of a question, from its being asked to its being settled.
 *
 * - `signs/`: what a message's words say about a question: it asks, answers, confirms, or only joins in
 * - `following/`: a group's questions followed by its messages, and by the clocks of the service levels
 * - `hand-off/`: onto the desk: whose it is, how urgent, what the learner is told, what the assistant stays out of
 * - `whose-matter/`: whether a question is of the lessons, and who looks after what is around them, learnt from
 *   examples
 * - `answers/`: a question closed with an answer, and that answer kept, put right, or given to others who asked the
 *   same
 * - `operators/`: what staff do at the desk
 * - `notices/`: how staff are told
 * - `coverage/`: what questions show of the material
 */

export { REPEAT_REPLY_JOB } from './answers/answered-in-group.ts';
export { testLineOf } from './answers/as-test-line.ts';
export { assistantAnswered, REPEAT_ANSWER_JOB } from './answers/assistant-answered.ts';
export { closeWithAnswer } from './answers/close-with-answer.ts';
export { mayBeCorrected } from './answers/correct-answer.ts';
export { correctionOf } from './answers/correction-records.ts';
export { answerAsGiven, givenElsewhere } from './answers/given-elsewhere.ts';
export { courseToKeepIn, keepAnswer } from './answers/keep-answer.ts';
export { STAFF_REPLY_JOB, staffReplyKey, staffReplyPayload } from './answers/staff-reply.ts';
export { coverageGaps } from './coverage/coverage-gaps.ts';
export { deskHelp } from './coverage/desk-help.ts';
export { createFindPassages, type FindPassages, nearestPassage } from './coverage/nearest.ts';
export { askAnew, mayBeAskedAnew } from './following/ask-anew.ts';
export { type Clocks, createClocks } from './following/clocks.ts';
export { conversationAround } from './following/conversation-around.ts';
export { CRISIS_WAITS_JOB, waitsInCrisis } from './following/crisis-waits.ts';
export { followEdit, followRecall, noteRecall } from './following/follow-change.ts';
export { followMessage } from './following/follow-message.ts';
export type { MessageInContext } from './following/message-in-context.ts';
export { type QuestionsAround, readQuestionsAround } from './following/questions-around.ts';
export { reopen } from './following/reopen.ts';
export { DESK_WORD_JOB, type DeskWord, deskWordPayload, enqueueWordOfPerson } from './hand-off/desk-word.ts';
export { handOff } from './hand-off/hand-off.ts';
export { keepsOut, sayThatPersonComes } from './hand-off/keep-out.ts';
export { ownerName } from './hand-off/owners.ts';
export { PRIORITY_REASONS, priorityOf } from './hand-off/priority.ts';
export {
  apologySentence,
  correctionSentence,
  inPrivateSentence,
  keepingOutSentence,
  passedOnSentence,
  promiseSentence,
  receivedSentence,
  repeatedSentence,
} from './hand-off/promise.ts';
export { countLineIn, countOnWaitingAlert } from './hand-off/said-again.ts';
export { silenceOver } from './hand-off/silence.ts';
export { createMailer, type Mailer, probeMailServer } from './notices/mailer.ts';
export { type Notice, noticeOf, quoted } from './notices/notice-document.ts';
export {
  type NoticeRoute,
  type NoticeSettings,
  type NoticeWays,
  noticeRoute,
  noticeSettings,
  noticeWays,
  plainWebhooks,
  readNotices,
  routesFor,
  writeNotices,
} from './notices/notice-routes.ts';
export { NOTICE_JOB, NOTICE_PRIORITY, noticePayload } from './notices/notices.ts';
export { type Fetch, postWebhook } from './notices/post-webhook.ts';
export { type AssistantSwitches, createAssistantSwitches } from './operators/assistant-switch.ts';
export { createDesk, type Desk } from './operators/desk.ts';
export { releaseClaimsOf } from './operators/release-claims.ts';
export { calendarOf } from './service-calendar.ts';
export { answersQuestion } from './signs/peer-answer.ts';
export { asksSomething } from './signs/question-sign.ts';
export { reactionOf } from './signs/reaction.ts';
export { learnWhoseMatter } from './whose-matter/whose-matter.ts';
