export const ANSWER_JOB = 'answer';

/** One answer a message, however often it is delivered or edited. */
export const answerKey = (messageRowId: string): string => `${ANSWER_JOB}:${messageRowId}`;

export const ANSWER_ANEW_JOB = 'answer_anew';

/** One new answer a wording, for a message that was edited after it had been answered. */
export const answerAnewKey = (messageRowId: string, revision: number): string =>
  `${ANSWER_ANEW_JOB}:${messageRowId}:${revision}`;

/** What the assistant says to a message is sent at most once under this key; to an edited one, once a wording. */
export const replyKey = (messageRowId: string, revision = 1): string =>
  revision === 1 ? `reply:${messageRowId}` : `reply:${messageRowId}:${revision}`;
