import { eitherOf } from '../../domain/language/either-of.ts';
import { wholeWords } from '../../domain/language/whole-words.ts';
import { hasCode } from '../graded-work/has-code.ts';

/** In UTF-16 units; a longer message says what it is about. */
const LONGEST = 50;
/** A line of code, an error message, a name of the course: something is shown or named after all. */
const SHOWS_SOMETHING = /[=(){}[\]<>`"“;\\/]|\d|\n|[A-Za-z]Error\b/;

const CODE = /代码|程序|脚本|\b(?:code|program|script|function|debug)\b/i;
/** What is theirs, and is to be looked at: 「我这段代码」, 「我写成这样」, "my solution". */
const THEIRS = eitherOf(
  /(?:我们?(?:自己)?(?:的|这|那|写的|做的)*|[这那])?(?:[一这那]?[段个份])?(?:代码|程序|脚本)/giu,
  /我(?:自己)?(?:写|做|算)[的得]|(?:写|做|改|弄|算)成?(?:这样|这么)|(?:这样|这么)(?:写|做|改|弄|算)/giu,
  /\b(?:my|this|the) (?:\w+ )?(?:code|program|script|function|solution|answer|attempt|work)\b/giu,
  /\b(?:what|the code|code|it) i (?:wrote|made|did|have|'?ve got)\b|\bdebug\b/giu,
);
/** To be looked at, and found right or wrong. */
const LOOKED_AT = eitherOf(
  /看看|看一?下|看一看|瞅|[检审]查|review|调试|调一?[下调]|调通|改改|改一?下|修一?下|找一?[找下]|找出/giu,
  /哪里|哪儿|哪一?[步行]|哪(?=错|不对|有)|错[在了误]?|为什么|为啥|怎么(?=不对|错|有)|怎么回事|对不对/giu,
  /[不没]对|对[吗么不]|有没有|问题|bug|[行好]吗|[行好]不[行好]|可以吗|合适吗|什么意思|啥意思|输出|结果/giu,
  /正确|能看|给你看|发给你/giu,
  wholeWords(
    /check|look(?:s|ing)? (?:at|over|right|good|ok|okay|correct|wrong)|looks?|review/giu,
    /debug|fix|correct|right|wrong|ok|okay|mistakes?|errors?|bugs?|what'?s|why|mean/giu,
  ),
);
/** Only helps to ask. */
const BESIDE = eitherOf(
  /老师|助教|大佬|大神|有人|谁|各位|大家|麻烦|拜托|请问|能不能|可不可以|可以|能否|帮忙?|给我|帮我/giu,
  /[我你您它他这那求请能会想要给来下说就都也还不没有把得的地了着吗呢吧啊呀呗嘛哈跑写发出来一]/giu,
  wholeWords(
    /can|could|would|will|you|u|someone|somebody|anyone|please|pls|plz|help|have/giu,
    /take|a|an|quick|me|us|is|are|was|does|do|did|it|its|this|that|with|in|of|the/giu,
    /there|any|some|where|what|how come|i|for|to|if|and|just|really|giv(?:e|es|ing)/giu,
    /gets?|prints?|returns?|output|result|answer|my|your|see|whether|at/giu,
  ),
);

/**
 * Whether a message wants what its writer made looked at, and shows nothing of it: 「我这段代码哪里错了」, "can you
 * check my code". Nobody could say anything to it: neither the material nor a person. `code`: it is a program.
 */
export function wantsWorkSeen(message: string): 'code' | 'work' | null {
  const said = message.trim();
  if (said.length > LONGEST || hasCode(said) || SHOWS_SOMETHING.test(said)) return null;
  // Most messages speak of nothing of their writer's.
  const withoutTheirs = said.replace(THEIRS, ' ');
  if (withoutTheirs === said || said.search(LOOKED_AT) === -1) return null;
  const rest = withoutTheirs.replace(LOOKED_AT, ' ').replace(BESIDE, ' ');
  if (/[\p{L}\p{N}]/u.test(rest)) return null;
  return CODE.test(said) ? 'code' : 'work';
}
