export { closeWithAnswer } from './answered.ts';
export { REPEAT_REPLY_JOB } from './answered-in-group.ts';
export { type Around, readAround } from './around.ts';
export { assistantAnswered, REPEAT_ANSWER_JOB } from './assistant-answered.ts';
export { type AssistantSwitches, createAssistantSwitches } from './assistant-switch.ts';
export { type Clocks, createClocks } from './clocks.ts';
export { conversationAround } from './conversation-around.ts';
export { mayBeCorrected } from './correct-answer.ts';
export { correctionOf } from './corrections.ts';
export { type CoverageGap, coverageGaps } from './coverage-gaps.ts';
export { createDesk, type Desk } from './desk.ts';
export { deskHelp } from './desk-help.ts';
export { DESK_WORD_JOB, type DeskWord, deskWordPayload, enqueueWordOfPerson } from './desk-word.ts';
export { followMessage, type Said } from './follow-message.ts';
export { givenElsewhere, givenTo } from './given-elsewhere.ts';
export { handOff } from './hand-off.ts';
export { keepsOut, sayThatPersonComes } from './keep-out.ts';
export { courseToKeepIn, keepAnswer, testLineOf } from './learnt.ts';
export { createMailer, type Mailer, probeMailServer } from './mailer.ts';
export { createFindPassages, type FindPassages, nearestPassage } from './nearest.ts';
export { type Notice, noticeOf, quoted } from './notice-document.ts';
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
} from './notice-routes.ts';
export { NOTICE_JOB, NOTICE_PRIORITY, noticePayload } from './notices.ts';
export { ownerName, ownerOf } from './owners.ts';
export { type Fetch, postWebhook } from './post-webhook.ts';
export { PRIORITY_REASONS, priorityOf } from './priority.ts';
export {
  apologySentence,
  correctionSentence,
  inPrivateSentence,
  keepingOutSentence,
  passedOnSentence,
  promiseSentence,
  receivedSentence,
  repeatedSentence,
} from './promise.ts';
export { reopen } from './reopen.ts';
export { countOnWaitingAlert } from './said-again.ts';
export { calendarOf } from './service-calendar.ts';
export { answersQuestion } from './signs/peer-answer.ts';
export { asksSomething } from './signs/question-sign.ts';
export { reactionOf } from './signs/reaction.ts';
export { silenceOver } from './silence.ts';
export { STAFF_REPLY_JOB, staffReplyKey, staffReplyPayload } from './staff-reply.ts';
export { reworded, takenBack } from './taken-back.ts';
