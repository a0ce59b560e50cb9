export const ANSWER_JOB = 'answer';

/** One answer a message, however often it is delivered or edited. */
export const answerKey = (messageRowId: string): string => `${ANSWER_JOB}:${messageRowId}`;
