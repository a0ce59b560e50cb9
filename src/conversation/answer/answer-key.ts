export const ANSWER_JOB = 'answer';

/** One answer a message, however often it is delivered or edited. */
export const answerKey = (messageRowId: string): string => `${ANSWER_JOB}:${messageRowId}`;

/** What the assistant says to a message is sent at most once under this key. */
export const replyKey = (messageRowId: string): string => `reply:${messageRowId}`;
