import { MARKED_CODE } from '../../../domain/language/code-marks.ts';
import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { matchesIn } from '../../../domain/language/matches.ts';
import type { PlainText } from '../plain-text.ts';

/** Calls to all of a group, in the platforms' own forms and as people write them. */
const EVERYONE = eitherOf(
  /艾特/i,
  inTurn(
    /[@﹫]\s*/i,
    eitherOf(
      /a\s*l\s*l\b|every\s*(?:one|body)|channel|here\b|group\b/i,
      /所\s*有\s*人|全\s*体|全\s*员|大\s*家|各\s*位/i,
      /_all/i,
    ),
  ),
  /\[cq:at,qq=all\]|<!\s*(?:everyone|channel|here)|<at\b[^>]*(?:all|everyone)|\{\{\s*at/i,
);
/** The same in plain words, which no platform rings a bell for and every reader understands. In tight reading. */
const CALLS_TOGETHER = eitherOf(
  /(?:召集|召唤|叫上|叫齐|呼叫|呼唤|圈|喊|爱特|at|艾特|提醒|通知)(?:一下|一声|了|下)?(?:所有人|全体|全员|全群|大家|各位|群友|群里)/,
  inTurn(
    eitherOf(
      /所有人|全体|全员|全群|全班(?:同学)?|同学们?|大家|各位/,
      /在线的(?:人|同学)?|群友们?|群里的?(?:人|各位)?/,
    ),
    /(?:都|请|快|来|赶紧|赶快)*(?:出来|集合|看过来|看这里|注意[了啦]|冒泡|报到|签到|起立|鼓掌|来看)/,
  ),
  /(?:小伙伴|家人|宝子|群友|老铁|亲)们/,
);
const CALLS_TOGETHER_ENGLISH = eitherOf(
  /\bat[- ]every(?:one|body)\b|[([{<]\s*a\s*[)\]}>]\s*(?:every(?:one|body)|all|here)\b/,
  inTurn(
    /\b(?:hey|hi|hello|ping|attention|calling|alert|summon)\b[\s:,!-]{0,3}/,
    /(?:all|every(?:one|body)|guys|folks|the whole|whole)\b/,
  ),
  /\bevery(?:one|body)(?: (?:here|online|in this (?:chat|group|class)))?,? (?:please )?(?:look|read|come|check|stop)\b/,
  /^\s*(?:folks|guys|all|team|class|every(?:one|body)|people|ladies|y['’]all)\s*[:,!]/,
  /\ball (?:members|learners|students),? (?:please|now) (?:look|read|come|check|stop)\b/,
  /\[\/?(?:at|mention)\b|[<{[(]\s*(?:mention|at|a)\b[^>}\])]{0,20}\ball\b|<mention\b/,
);

/** A person called by name. `a@b.c` is an address, `@property` in code is code. */
const SOMEBODY = /(?<![A-Za-z0-9._%+-])[@﹫]\s?(?=[\p{L}_])|<@!?\w+>|\[cq:at,|<at\b/iu;
/** Without figures: handles have them. */
const DECORATOR = /(?<![\w@])@[a-z_]+(?:\.[a-z_]+)*(?![\w@])/g;
/** The assistant itself may be told of: "在群里 @助教". */
const ITSELF = /[@﹫]\s?(?:小?助教|ta\b|zhujiao)/giu;
const CALLED_IN_CODE = /[@﹫]\p{Script=Han}{2,}/gu;

export const addressesEveryone = ({ plain }: PlainText): boolean => EVERYONE.test(plain);

/** Calls a group together in words; a passage that tells of such a call may be told of. */
export function callsTogether({ plain, tight }: PlainText, held: (part: string) => boolean): boolean {
  const call = CALLS_TOGETHER.exec(tight)?.[0] ?? CALLS_TOGETHER_ENGLISH.exec(plain)?.[0];
  return call !== undefined && !held(call);
}

/** Calls on a person; decorators and addresses of mail do not. */
export function addressesSomebody({ plain }: PlainText, held: (part: string) => boolean): boolean {
  if (!/[@﹫<[]/.test(plain)) return false;
  // "Put @dataclass above the class": a decorator of the passage.
  const prose = plain.replace(MARKED_CODE, ' ').replace(DECORATOR, (name) => (held(name) ? ' ' : name));
  // In code nobody is called on by a Chinese name, and a chat program does not know it for code.
  if (matchesIn(plain.replace(ITSELF, ' '), CALLED_IN_CODE).some(([call]) => !held(call))) return true;
  // A decorator stands alone on its line, in a text that lost its fence.
  return SOMEBODY.test(prose.replace(ITSELF, ' ').replace(/^[^\S\n]*@[\w.]+(?:\(.*\))?[^\S\n]*$/gm, ' '));
}
