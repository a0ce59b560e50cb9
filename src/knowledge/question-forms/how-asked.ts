import { knownLately } from '../../domain/caches/known-lately.ts';
import { eitherOf } from '../../domain/language/either-of.ts';
import { inTurn } from '../../domain/language/in-turn.ts';
import { bare } from './bare.ts';
import { LONGEST_SUBJECT } from './definition-asked.ts';
import { CLOSING, fromWhereItAsks, singular } from './phrasing.ts';

const LONGEST_QUESTION = 60;

/*
 * How something is done: 「怎么建虚拟环境」, "how do I open a file". 「怎么办」, 「怎么回事」, 「怎么还没…」 ask for
 * help or a reason, 「怎么选」 and 「怎么理解」 for words, 「怎么变慢了」 and 「怎么变成了」 for a reason but
 * 「怎么变成整数」 not, "how does it work" for an explanation.
 */
const HOW = eitherOf(
  /(?:怎么|怎麼|怎样|怎樣|如何|咋)(?!办|辦|回事|会|會|样|樣|这|這|那|还|還|老是|总|總|没|沒|不|了|又|就|都|变(?!成(?!了))|成了|报错|理解|看待|选|選|挑|区分|评|学)/iu,
  /用法|命令|哪个(?:函数|方法)|什么(?:函数|方法)/iu,
  /\bhow (?:do|can|could|should|would) (?:i|you|we|one)\b(?! (?:know|choose|decide|tell|understand))/iu,
  /\bhow to\b(?! (?:know|choose|decide|tell|understand))|\b(?:command|way|function|method) (?:to|for)\b/iu,
);

/** Whether a question asks how something is done, so that an example serves it better than words. */
export const asksHow = (question: string): boolean => HOW.test(question);

/** 「中序遍历代码有吗」, 「给段示例代码」, "is there any code for it", "show me an example of the code". */
const FOR_CODE = eitherOf(
  inTurn(
    /(?:有(?:没有?)?|给|来|求|要|看看?)(?:一)?[段点份个些]?(?:[^，。？?]{0,8}的)?/iu,
    /(?:示例|样例|参考|完整|具体)?(?:代码|源码|例程)(?![^，。？?]{0,4}(?:错|不|没|问题|看|运行|跑))/iu,
  ),
  /(?:代码|源码|例程)(?:有吗|有没有|在哪|呢|怎么写|长什么样|是什么样)/iu,
  /\b(?:any|some|the|sample|example) code (?:for|of|to)\b/iu,
  /\bcode (?:example|sample|snippet)s?\b|\bexamples? of (?:the )?code\b/iu,
);

/** Whether a question asks for code, however it is put. */
export const asksForCode = (question: string): boolean => FOR_CODE.test(question);

const WHOLE_USE: readonly RegExp[] = [
  new RegExp(
    `^(.+?) ?(?:到底|究竟|具体)?(?:应该|应当|该|要|得)?(?:怎么|怎样|如何|咋)(?:去|来)?(?:写|用|使用|做|弄|搞)${CLOSING}$`,
    'iu',
  ),
  new RegExp(`^(.+?)的?(?:用法|写法)(?:是(?:什么|啥|怎样的?))?${CLOSING}$`, 'iu'),
  new RegExp(`^(?:怎么|怎样|如何|咋)(?:用|使用|写) ?(.+?)${CLOSING}$`, 'iu'),
  /^how (?:do|can|should|would) (?:i|you|we|one) (?:use|write|do) (?:an? |the )?(.+?)[?.! ]*$/i,
  /^how to (?:use|write|do) (?:an? |the )?(.+?)[?.! ]*$/i,
];

/**
 * What a question wants to be able to use, and nothing else of it: 「装饰器」 of 「装饰器怎么写」. It is told where
 * it is said what that is.
 */
export const subjectToUse = knownLately((question): string | null => {
  const text = fromWhereItAsks(question);
  if (text.length > LONGEST_QUESTION) return null;
  for (const pattern of WHOLE_USE) {
    const subject = pattern.exec(text)?.[1]?.trim();
    if (subject) return subject.length <= LONGEST_SUBJECT ? singular(bare(subject)) : null;
  }
  return null;
});
