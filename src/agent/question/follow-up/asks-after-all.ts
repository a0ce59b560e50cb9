import { eitherOf } from '../../../domain/language/either-of.ts';
import { inTurn } from '../../../domain/language/in-turn.ts';
import { withoutAddress } from '../normalised/only-said.ts';

/**
 * Yes or no, asked for once more after an answer that did not say it outright; what is asked about was named before.
 */
const AFTER_ALL = [
  inTurn(
    /^(?:好吧|那么?|所以|就是说|那就是|你就说|直接说|就问|一句话|我就想知道|[，,\s])*/,
    /(?:到底|究竟|最后|结果|所以|你就说|就问|直接说|一句话)[，,\s]*/,
    /(?:我|这个?|这样|那样|那|就|还|都)*(?:是)?/,
    /([能要算行会该好对可是])不\1(?:可以|以|行|能)?|可不可以|有没有|需不需要|应不应该|能|可以|要|算|行/,
    /(?:了|的)*(?:呢|啊|呀|嘛|吗|么)*$/,
  ),
  inTurn(
    /^(?:(?:ok(?:ay)?|but|well|and|hmm+)[,.! ]+)*so[,. ]+/,
    eitherOf(
      /is (?:that|it|this) (?:a )?(?:yes|no)(?: or (?:a )?(?:yes|no))?/,
      /(?:a )?yes or (?:a )?no/,
      inTurn(
        /(?:can|should|may|must|do|am|will) i/,
        /(?: (?:do|use|need|get) (?:it|that|this|one))?(?: or (?:not|no|can'?t i|nah))?/,
      ),
      inTurn(
        /(?:is|does|do|are|will) (?:it|that|this|they)/,
        /(?: (?:count|work|matter|allowed|ok(?:ay)?|fine))?(?: or (?:not|no))?/,
      ),
      /which (?:one )?is it/,
    ),
    /$/,
  ),
];
const LONGEST = 50;

/** 「所以到底能不能」, "so is that a yes or no": of the answer before it and of nothing else. */
export function asksAfterAll(text: string): boolean {
  const said = withoutAddress(text);
  return said.length <= LONGEST && AFTER_ALL.some((pattern) => pattern.test(said));
}
