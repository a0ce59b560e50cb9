const APPEAL_TOKEN = /(\/appeal#)\S+/g;

/**
 * Whoever holds a link to appeal may appeal with it: that is the learner's to do, and staff are shown that there was
 * one.
 */
export const withoutAppealToken = (text: string): string => text.replace(APPEAL_TOKEN, '$1…');
