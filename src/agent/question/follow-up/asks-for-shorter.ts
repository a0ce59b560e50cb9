import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { withoutAddress } from '../normalised/only-said.ts';

/** An answer is to be said in fewer words, and nothing else is asked. */
const SHORTER = [
  inTurn(
    /^(?:能不能|可不可以|可以|麻烦|请|再|能|帮我|那|你|都)*(?:[说讲写]|回答|总结|概括)?[得的]?再?/,
    /(?:简短|简洁|精简|简练|短)(?:一?点儿?|一?些|地?(?:[说讲]|回答|总结))/,
    /(?:[吗吧呗么]|可以吗|好吗|行吗|行不行)?$/,
  ),
  inTurn(
    /^(?:有点|好|也|实在)*太长了?(?:不看|没看完|看不完|懒得看|不想看)?[，,。\s]*/,
    /(?:(?:能不能|能|请|你|就)*(?:[说讲挑划]|给我|给个)?(?:一?下|个)?(?:重点|结论|要点|短点|短一点|简短点))?$/,
  ),
  inTurn(
    /^(?:能不能|可以|能|请|那|你|就)*(?:用|就)?[一两]句话(?:能)?(?:[说讲]|总结|概括|回答|解释)?/,
    /(?:一?下|清楚|明白|可以吗|行吗|吗|就行|就好|完|呢|吧)*$/,
  ),
  inTurn(
    /^(?:能不能|直接|就|只|先|请|你|那)*(?:[说讲给划挑])(?:一?下|个|我)?/,
    /(?:重点|结论|要点)(?:就行|就好|就可以了?|吧|即可|吗)?$/,
  ),
  /^(?:那|请|帮我|你)*(?:长话短说|(?:总结|概括)一?下|省流版?)(?:吧|呗|吗|呢)?$/,
  inTurn(
    /^(?:can you |could you |please |pls |ok,? |a bit |a little |make it |just |say (?:it|that) |keep it |too long,? |and )*/,
    eitherOf(
      /shorter|make it short|keep it short|brief(?:ly|er)?|in (?:short|brief)|tl;?dr|to the point|the gist(?: of it)?/,
      /(?:in |just )?(?:one|a single|two|a few) (?:sentences?|words?|lines?)|summar(?:y|i[sz]e)(?: (?:it|that|this))?/,
      /too long(?:,? (?:did not|didn'?t) read)?|sum (?:it|that|this) up/,
    ),
    /(?: please| pls| version| thanks| then)*$/,
  ),
];
const LONGEST = 40;

export function asksForShorter(text: string): boolean {
  const said = withoutAddress(text).toLowerCase();
  return said.length <= LONGEST && SHORTER.some((pattern) => pattern.test(said));
}
