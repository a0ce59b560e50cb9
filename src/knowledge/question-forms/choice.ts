import { knownLately } from '../../domain/caches/known-lately.ts';
import { inTurn } from '../../domain/language/in-turn.ts';
import { folded } from './bare.ts';

/** Longest name of one of the two, in characters. */
const LONGEST_NAME = 24;
/** A longer question is not one choice. */
const LONGEST_QUESTION = 60;

const WHICH = [
  '(?:哪个|哪一个|哪种|哪一种|哪门|哪款|谁)(?:比较|更|最)?',
  '(?:应该|该|要|得)?(?:怎么|如何)(?:选|挑)',
  '(?:应该|该|要)?(?:选|用|学|买)(?:哪|谁)',
  '(?:之间)?(?:比较|对比)(?:一下)?$',
].join('|');
const CHINESE: readonly RegExp[] = [
  new RegExp(
    [
      '^(?:请问|问一下|想问|老师|那)?[，,\\s]*(.+?)\\s*',
      '(?:和|与|跟|同|还是|、|或者?|vs\\.?|\\bor\\b)\\s*(.+?)\\s*',
      '(?:相比|比起来|两者|这?两个|之间|我们?|到底|究竟|平时|一般|(?:什么|啥)(?:时候|情况下?)|应?该|[俩要])*',
      `[，,\\s]*(?:${WHICH})`,
    ].join(''),
    'iu',
  ),
  /^(?:请问|老师|那)?[，,\s]*(?:是|用|选|学|买)?((?:(?!越).)+?)(好|快|难|贵|合适)[，,]?还是(?:是|用|选|学|买)?(.+?)\2/u,
];
const ENGLISH: readonly RegExp[] = [
  inTurn(
    /^(?:so |and |hi,? |what about |is it )?(?:an? |the )?(.+?)\s+(?:vs\.?|versus)/i,
    /\s+(?:an? |the )?(.+?)(?:[,:;]? (?:in|for|which|what|when) .+)?[?.!\s]*$/i,
  ),
  /\bwhich (?:one )?(?:is|are) (?:\w+)[,:]? (?:an? |the )?(.+?) or (?:an? |the )?(.+?)[?.!\s]*$/i,
  /\b(?:is|are) (?:an? |the )?(.+?) (?:\w+er|better|worse|more \w+) than (?:an? |the )?(.+?)[?.!\s]*$/i,
];

/**
 * The two things of which a question asks which to take or which is more so ("java 和 python 哪个好",
 * "定焦好还是变焦好", "where vs having"), folded; null where it asks something else.
 */
export const thingsToChoose = knownLately((question): [string, string] | null => {
  const text = question.trim();
  if (text.length > LONGEST_QUESTION) return null;
  for (const pattern of [...CHINESE, ...ENGLISH]) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [first, second] = [match[1], match.at(-1)].map((name) => plain(name ?? ''));
    if (first && second && first.length <= LONGEST_NAME && second.length <= LONGEST_NAME)
      return [first, second];
  }
  return null;
});

const plain = (text: string): string => folded(text).trim();
