import { rarely } from '../text/needed-signs.ts';

/**
 * Money that waits for somebody, and the way to it that no school has: a fee to be paid first, or the private group of
 * a school that is said to have gone broke. Our own patterns, on the plain text.
 */
const MONEY_DUE =
  '(?:奖学金|助学金|补贴|补助|奖金|退款|退费|学费|赔付|赔偿|(?<![a-z])(?:scholarship|grant|bursary|stipend|refund|prize|reward)(?![a-z]))';
const FEE_FIRST = rarely(
  new RegExp(
    [
      [
        `${MONEY_DUE}[^。！？!?]{0,30}(?:先|需要?|须)(?:交|缴|付|转|垫)[^。！？!?]{0,12}`,
        '(?:手续费|保证金|工本费|解冻费|税|押金)[^。！？!?]{0,16}(?:才|即可|就能|就可以|方可|再|马上)',
        '[^。！？!?]{0,6}(?:打|发|到|领|退|放|转)',
      ].join(''),
      [
        `${MONEY_DUE}[^?]{0,50}(?<![a-z])pay [^?]{0,12}`,
        '(?:processing|release|handling|admin(?:istration)?|activation|transfer) (?:fee|charge)',
        '[^?]{0,40} to (?:claim|receive|release|unlock|get)(?![a-z])',
      ].join(''),
    ].join('|'),
  ),
);
/** The oldest trick with a refund: the school is said to be no more, and strangers pay back in a group of their own. */
const BROKE = rarely(/倒闭|清退|破产|跑路|停业/);
const PAYS_BACK = /退(?:学?费|款|钱|还)|全额退|双倍赔/;
const OWN_GROUP =
  /(?:进|加|入)[^。！？!?]{0,10}(?:群|裙|qq|扣扣|微信)[^。！？!?]{0,14}\d{6}|加[^。！？!?]{0,5}(?:清算|理赔|清退|退费)(?:组|专员|中心|客服|老师)/;

export const isMoneyLure = (text: string): boolean =>
  FEE_FIRST.test(text) || (BROKE.test(text) && PAYS_BACK.test(text) && OWN_GROUP.test(text));
