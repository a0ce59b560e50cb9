export { closeWithAnswer } from './answered/answered.ts';
export { REPEAT_REPLY_JOB } from './answered/answered-in-group.ts';
export { assistantAnswered, REPEAT_ANSWER_JOB } from './answered/assistant-answered.ts';
export { mayBeCorrected } from './answered/correct-answer.ts';
export { correctionOf } from './answered/corrections.ts';
export { givenElsewhere, givenTo } from './answered/given-elsewhere.ts';
export { courseToKeepIn, keepAnswer, testLineOf } from './answered/learnt.ts';
export { STAFF_REPLY_JOB, staffReplyKey, staffReplyPayload } from './answered/staff-reply.ts';
export { type CoverageGap, coverageGaps } from './coverage/coverage-gaps.ts';
export { deskHelp } from './coverage/desk-help.ts';
export { createFindPassages, type FindPassages, nearestPassage } from './coverage/nearest.ts';
export { type Clocks, createClocks } from './following/clocks.ts';
export { conversationAround } from './following/conversation-around.ts';
export { followMessage } from './following/follow-message.ts';
export { type QuestionsAround, readQuestionsAround } from './following/questions-around.ts';
export { reopen } from './following/reopen.ts';
export type { Said } from './following/said.ts';
export { reworded, takenBack } from './following/taken-back.ts';
export { DESK_WORD_JOB, type DeskWord, deskWordPayload, enqueueWordOfPerson } from './hand-off/desk-word.ts';
export { handOff } from './hand-off/hand-off.ts';
export { keepsOut, sayThatPersonComes } from './hand-off/keep-out.ts';
export { ownerName, ownerOf } from './hand-off/owners.ts';
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
export { countOnWaitingAlert } from './hand-off/said-again.ts';
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
export { calendarOf } from './service-calendar.ts';
export { answersQuestion } from './signs/peer-answer.ts';
export { asksSomething } from './signs/question-sign.ts';
export { reactionOf } from './signs/reaction.ts';
