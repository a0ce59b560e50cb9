import { eitherOf } from '../language/either-of.ts';

/** Calls on all of a group, in the platforms' own forms: some ring a bell for everybody in it, whoever says them. */
const CALL = eitherOf(
  /(?<![A-Za-z0-9._%+-])[@﹫＠]\s?(all|every(?:one|body)|channel|here|group)\b/giu,
  /[@﹫＠]\s?(所有人|全体(?:成员)?|全员|大家)/giu,
  /<!\s?(everyone|channel|here)\b[^>\n]{0,20}>/giu,
  /\[CQ:at,qq=(all)\b[^\]\n]{0,20}\]/giu,
  /<at\b[^>\n]{0,60}?\b(all|everyone)\b[^>\n]{0,20}>(?:[^<\n]{0,20}<\/at>)?/giu,
);

/** The same words, which call on nobody: 「不要 at 所有人」. */
export const withoutCallsToAll = (text: string): string =>
  text.replace(
    CALL,
    (_, ...words: unknown[]) => `at ${words.slice(0, 5).find((word) => word !== undefined)}`,
  );
