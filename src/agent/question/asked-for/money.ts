import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { FIGURE, NUMERAL } from './amounts.ts';
import type { Kind, Want } from './kind.ts';

/** An amount of money, or that none is asked. */
const MONEY = eitherOf(
  /\d[,.]?\s*(?:元|块|刀|美元|人民币|rmb)/i,
  /[零一二两三四五六七八九十百千万半几]\s*(?:元|块)/i,
  /[¥￥$€£]\s*\d/i,
  /\d\s*(?:dollars?|euros?|pounds?|usd|yuan|cents?)\b/i,
  /(?:dollars|euros|pounds|yuan)\b/i,
  /全额|一半|半价|百分之|\d\s*%|免费|不收费|不要钱|自理|自费|\bfree\b/i,
);

/** What is fined, charged or paid back is money, without a word for it: 「罚一千到两千」, 「学费 1980」. */
const SUM = inTurn(
  /(?:罚|收|退|付|[学费退罚房押定]款|[学房路工运手续]*费|[价押定]金?)/u,
  /(?:是|为|要|约|大约|共|一律|了|：|:)?\s*/u,
  /(?:\d{2,}|[一二两三四五六七八九几][百千万])[\d一二两三四五六七八九十百千万,，.到至~-]*/u,
  /(?![天次分个名人年月日小页题课周号%％\d])/u,
);

/** What something costs. */
export const OF_MONEY: readonly Kind[] = [
  {
    asks: eitherOf(
      /多少钱|几块钱|(?:学费|价格|价钱|费用)(?:是|要)?多少/i,
      /\bhow much (?:is|does|do|are)\b.{0,40}\b(?:cost|pay|price)/i,
      inTurn(
        /^\W*(?:what(?:'s| is| are) |whats )?(?:the )?(?:price|pricing|costs?|fees?|tuition)/i,
        /(?: of (?:it|this|the course|this course))?\W*$/i,
      ),
      /\bwhat (?:does|do) (?:it|this|(?:the|this|your) (?:course|class|subscription|membership|certificate)) cost\b/i,
      /^(?:so |and |hi,? |ok,? )*how much (?:is|are) an? (?:[a-z]+ )?[a-z]+[\s?!.]*$/i,
      inTurn(
        /\bhow much (?:is|are) /i,
        eitherOf(
          /it|this/i,
          inTurn(
            /(?:the|this|your) (?:whole )?/i,
            /(?:course|class|lessons?|tuition|fees?|subscription|membership|certificate|books?|kit)/i,
          ),
        ),
        /[\s?!.]*$/i,
      ),
    ),
    holds: [MONEY, SUM],
  },
  {
    asks: inTurn(
      /^(?:so |and |hi,? |ok,? )*(?:is|are) (?:it|this|[a-z]+|(?:the|this|your) (?:whole )?[a-z]+)/i,
      / (?:really |completely |totally )?free(?: of charge)?[\s?!.]*$/i,
    ),
    holds: [MONEY, /\b(?:paid|pays?|costs?|charged?|fees?|prices?|buy|bought)\b/i],
  },
  {
    // Of money in whatever form: a part, a multiple, all of it.
    asks: /[退交付赔补扣罚领](?:得到|到|得|给)?多少(?:钱)?[\s?？呢啊呀]*$/,
    holds: [MONEY, NUMERAL, /全额|全部|一律|不[退交付赔补扣罚领]|没有/],
  },
  { asks: /贵(?:不贵)?(?:吗|么|不)?[\s?？]*$/, holds: [MONEY, /贵|便宜|划算|[几百千万]块/] },
];

const CHARGED = eitherOf(
  new RegExp(`${FIGURE}+\\s*(?:元|块|折)|[¥￥$€£]\\s*\\d`, 'i'),
  /免费|自理|自付|自费|工本费|[另不]收费|不要钱|包?含/i,
  /\b(?:free|included|no charge|costs?|pay|euros?|dollars?|pounds?)\b/i,
);

export const MONEY_OF_PLACE: readonly Want[] = [
  {
    asks: eitherOf(
      /多少钱|[要得]?(?:另外|额外)?(?:要|花|收|交|付|出|给)(?:钱|费)|免费|收费|贵(?:不贵|吗)/i,
      /\bhow much\b|\b(?:cost|free|charged?|pay)\b/i,
    ),
    holds: [CHARGED],
  },
];
