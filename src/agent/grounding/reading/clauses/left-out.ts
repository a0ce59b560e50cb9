import { inTurn } from '../../../../domain/language/in-turn.ts';

/*
 * What a clause leaves out because the one before it has said it: 物质可以循环利用，能量不能.
 */

/** 功能, 机会 and their like end in what may be done and say nothing of it. */
const LEFT_OUT = inTurn(
  /(可以|(?<![功性机职智技才效体动电热潜可只不])能够?|(?<![机社开不])会|(?<!不)需要)([^，。；：,;:、\n]{2,12})/gu,
  /([,，])([^，。；：,;:、\n]{1,10})(不(?:可以|能|会|需要|行|用))(?=[，。；,;\n]|$)/gu,
);

/** "The parameter does not move, the interval does". */
const LEFT_OUT_ENGLISH = inTurn(
  /\b((?:do|does|did|can|will)(?: not|n['’]t)|cannot) ([a-z]{3,}), /giu,
  /((?:but |while |and )?(?:the |an? )?[a-z]+(?: [a-z]+)?) (?:do|does|did|can|will)(?=\s*[.;,:]|$)/giu,
);

/**
 * A text whose clauses say what they deny: …，能量不能循环利用, and …，手机不可以带进去 for 手机不行; and what they
 * claim where the one before denied it.
 */
export const withWhatIsLeftOut = (text: string): string =>
  text
    .replace(
      LEFT_OUT,
      (_, may: string, act: string, comma: string, other: string, denial: string) =>
        `${may}${act}${comma}${other}${denial === '不行' ? '不可以' : denial}${act}`,
    )
    .replace(LEFT_OUT_ENGLISH, '$1 $2, $3 $2');
