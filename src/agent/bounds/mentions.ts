import type { PlainText } from './plain-text.ts';

/** Calls to all of a group, in the platforms' own forms and as people write them. */
const EVERYONE =
  /艾特|[@﹫]\s*(?:a\s*l\s*l\b|every\s*(?:one|body)|channel|here\b|group\b|所\s*有\s*人|全\s*体|全\s*员|大\s*家|各\s*位|_all)|\[cq:at,qq=all\]|<!\s*(?:everyone|channel|here)|<at\b[^>]*(?:all|everyone)|\{\{\s*at/i;
/** A person called by name. `a@b.c` is an address, `@property` in code is code. */
const SOMEBODY = /(?<![A-Za-z0-9._%+-])[@﹫]\s?(?=[\p{L}_])|<@!?\w+>|\[cq:at,|<at\b/iu;
/** The assistant itself may be told of: "在群里 @助教". */
const ITSELF = /[@﹫]\s?(?:小?助教|ta\b|zhujiao)/giu;
const CODE = /(`{3,}|~{3,})[\s\S]*?(?:\1|$)|`[^`\n]*`/g;

export const addressesEveryone = ({ plain }: PlainText): boolean => EVERYONE.test(plain);

/** Calls on a person; decorators and addresses of mail do not. */
export function addressesSomebody({ plain }: PlainText): boolean {
  if (!/[@﹫<[]/.test(plain)) return false;
  const prose = plain.replace(CODE, ' ');
  // A decorator stands alone on its line, in a text that lost its fence.
  return SOMEBODY.test(prose.replace(ITSELF, ' ').replace(/^\s*@[\w.]+(?:\(.*\))?\s*$/gm, ' '));
}
