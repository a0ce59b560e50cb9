import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { withoutAddress } from '../normalised/only-said.ts';

/** Where an answer is from, or whether it is sure: of the answer before it and of nothing else. */
const SOURCE = [
  /^(?:你|这个?|真的|说的|讲的|就)*(?:确定|肯定|保证|没(?:说|搞|弄)错|靠谱|准确?)(?:的)?(?:吗|么|啊|呀|吧)+$/,
  /^(?:真的(?:吗|假的|是这样吗)|是这样(?:的)?吗|你(?:真的?)?(?:确定|肯定))$/,
  inTurn(
    /^(?:这(?:个|句|段|话|里)?|那(?:个|句)?|你|说的|是|在|的|请问)*/,
    eitherOf(
      /哪(?:里|儿|一?[课节章页段])(?:里)?(?:写|说|讲|提|有)(?:到|过)?(?:的|了)?/,
      /(?:出处|依据|来源|原文)(?:呢|在哪(?:里|儿)?|是(?:什么|哪里?)|有吗)?/,
      /(?:有|什么|给个?)(?:出处|依据|来源|原文|链接)(?:吗|呢)?/,
      /(?:给|发)(?:我|个|一?下)*(?:链接|原文|出处)/,
      /根据(?:什么|是什么|呢)/,
    ),
    /$/,
  ),
  eitherOf(
    /^(?:and |but |ok,? )?(?:are you (?:really |quite |absolutely )?sure(?: about (?:that|this|it))?)$/,
    /^(?:and |but |ok,? )?(?:really|is that (?:really )?(?:right|true|correct|so))$/,
    inTurn(
      /^(?:and |but |ok,? )?/,
      /(?:where (?:does|do|did) (?:it|they|the (?:course|material|lesson)) say (?:that|this|so|it))$/,
    ),
    /^(?:and |but |ok,? )?(?:where is (?:that|this|it)(?: from| written)?)$/,
    /^(?:and |but |ok,? )?(?:(?:what(?:'s| is) (?:the|your) )?source)$/,
    /^(?:and |but |ok,? )?(?:(?:do you have a |any )(?:source|link|reference))$/,
    /^(?:and |but |ok,? )?(?:(?:give|send|show) me (?:the|a) (?:link|source|reference))$/,
  ),
];
const LONGEST = 50;

export function asksForSource(text: string): boolean {
  const said = withoutAddress(text);
  return said.length <= LONGEST && SOURCE.some((pattern) => pattern.test(said));
}
