import { knownLately } from '../../domain/caches/known-lately.ts';
import { holdsHan } from '../../domain/language/han.ts';
import { contentWordsOf } from './content-words.ts';

/** A FAQ's question is about something that does not work. */
const OF_TROUBLE =
  /报错|出错|错误|乱码|失败|卡顿|超时|很慢|闪退|一闪|提示|报\s?[A-Za-z]|找不到|打不开|进不去|[A-Za-z]Error\b/i;

/** Learners say so in many ways: "一卡一卡的", "传不上去", "三角没了"; whatever may be one of them is one. */
const SPOKEN = /[不没错乱卡慢坏死崩炸]|报|异常|失败|提示|一直|弹出|闪|timeout|error|exception|fail|crash/i;

/**
 * Whether a FAQ's question is about a trouble that the learner does not speak of: "怎么读文件" is not "读文件时报
 * UnicodeDecodeError 是什么原因？", though its words are all there. In Chinese only: of rephrased English questions,
 * whose FAQ is on troubles throughout, the first hit was right .816 times instead of .876.
 */
export const isOfUnspokenTrouble = (question: string, faq: string): boolean =>
  holdsHan(question) &&
  holdsHan(faq) &&
  ((OF_TROUBLE.test(faq) && !SPOKEN.test(question)) || isOfAnotherTrouble(question, faq));

/** A trouble, and a question that is asked of any. */
const TROUBLE_AND_ANY =
  /^([^，,？?]{3,40})[，,](?:(?:这|那)?(?:该|要|应该)?(?:怎么[办改修弄]|怎么回事|怎么解决|为什么|为啥|是什么原因|正常吗|要紧吗|有救吗)|是.{0,6}坏了[吗么])[？?]?$/u;

/** The words of the trouble that a FAQ's question is about; none where it asks for something in particular. */
const troubleOf = knownLately((faq): readonly string[] =>
  contentWordsOf(TROUBLE_AND_ANY.exec(faq.trim())?.[1] ?? '').flat(),
);

/**
 * Says a question not one word of the FAQ's trouble? 「快门按不动了 是不是坏了」 is none of
 * 「取景器里看东西模糊，是相机坏了吗？」.
 */
function isOfAnotherTrouble(question: string, faq: string): boolean {
  const words = troubleOf(faq);
  return words.length > 0 && !words.some((word) => question.includes(word));
}
