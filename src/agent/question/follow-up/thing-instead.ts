import { holdsHan } from '../../../domain/language/han.ts';
import { ASKS } from '../asking-words.ts';
import { matterOfPart } from '../matter.ts';

const ENDS = '[？?。.!！~～\\s]*$';
/** How another thing is put in the place of the one before; the one group of each holds the thing. */
const PUTS_INSTEAD = [
  // 「那集合呢」, 「换成字典的话呢」
  `^(?:老师|助教)?[，, ]*(?:那么?|还有|换成)?\\s*(.{1,12}?)(?:的话)?呢${ENDS}`,
  [
    '^(?:and|but|(?:and |but |so )?(?:what|how) about|(?:is it )?(?:the )?same (?:thing )?(?:for|with))',
    '\\s+(?:(?:for|in|on|at) )?(?:the |an? )?(.{1,24}?)',
    '(?: too| then| as well| instead| though)?[?.!\\s]*$',
  ].join(''),
  // 「试用期也是吗」
  `^(?:那么?|换成|改成|[，,\\s])*(.{1,12}?)也(?:是|一样|这样|是这样|可以|行|能|要|算|有|得|需要)?(?:的)?(?:吗|么|嘛)${ENDS}`,
  // 「那元组」: what follows 那 is no word that goes on, and no end of a sentence.
  '^那么?\\s*(?![么个些样就我你他她它是要不有太好])([\\p{Script=Han}a-z_.]{2,8})(?<![了吧啊呀哦嗯后天])[？?\\s]*$',
].map((pattern) => new RegExp(pattern, 'iu'));

/** Around the longest thing that one of them holds. In UTF-16 units. */
const LONGEST = 60;

const HAN_ONLY = /^\p{Script=Han}+$/u;
const OF_A_CLAUSE = /[我你您他她咱谁想要会能不没了过着被把]|自己/;

/**
 * "那集合呢？", "试用期也是吗", "what about tuples?": the one thing that a follow-up puts in the place of another;
 * null where it puts none. A compound that the dictionary takes apart is one thing: 法定节假日.
 */
export function thingInstead(question: string): string | null {
  const said = question.trim();
  if (said.length > LONGEST) return null;
  const put = PUTS_INSTEAD.find((pattern) => pattern.test(said));
  const named = put?.exec(said)?.[1]?.trim();
  if (named === undefined || ASKS.test(named)) return null;
  const matter = matterOfPart(named, holdsHan(question));
  return matter.length === 1 || isCompound(named, matter) ? named : null;
}

/** Words of matter and nothing else, without a break; what somebody does or did is a case, and no thing: 「密码忘了呢」. */
const isCompound = (named: string, matter: readonly string[]): boolean =>
  matter.length > 1 && HAN_ONLY.test(named) && matter.join('') === named && !OF_A_CLAUSE.test(named);
