import { eitherOf } from '../../domain/language/either-of.ts';
import { holdsHan } from '../../domain/language/han.ts';
import { inTurn } from '../../domain/language/in-turn.ts';
/**
 * What a question wants to be told: when, where, how, whether one may, whether one must. Words of the matter alone
 * cannot tell "作业怎么交" from "作业什么时候交": what asks weighs little there, and it makes another question all
 * the same.
 */
export interface AskedFor {
  /** The question words' kinds; empty where it has none. */
  wants: ReadonlySet<string>;
  /** Of a question to be answered by yes or no: what is asked of the matter (may, must, should), as far as it says. */
  modality: ReadonlySet<string>;
  /** It is to be answered by yes or no. */
  isWhether: boolean;
}

/** In this order: what was read is taken out, so that 什么时候 is no 什么. */
const CHINESE: [kind: string, pattern: RegExp][] = [
  [
    'why',
    eitherOf(
      /为什么|为何|为啥|干嘛|怎么回事|咋回事|[什啥]么?原因/g,
      /(?:怎么|咋)(?=不|没|会(?!议)|又|老是|总是|这么|那么|是)/g,
    ),
  ],
  [
    'when',
    /什么时[候间]|啥时候?|何时|几[号点月]|哪一?[天年月日]|周几|星期几|礼拜几|多久(?=才|能|可以|会|后)/g,
  ],
  ['duration', /多久|多长时间|几个?(?:小时|分钟|天|周|月|年)/g],
  ['where', /哪里|哪儿|[在去到从上]哪(?!一?[个些种天年月日])|什么地方|啥地方|何处/g],
  ['price', /多少钱|什么价|啥价|几块钱?|几元/g],
  ['number', /多少|几(?=[个节次份位人门条张遍课])|第几/g],
  ['who', /谁|哪位|什么人|哪个老师/g],
  ['which', /哪一?[个些种类门款]/g],
  ['how', /怎么样?|怎样|如何|咋样?|(?:什么|啥)(?:办法|方法|方式|步骤|流程)/g],
  ['what', /什么|啥/g],
];
/** English asks by its first question word: "when" goes on to join clauses. */
const ENGLISH: [kind: string, pattern: RegExp][] = [
  ['duration', /^how long/i],
  ['price', /^how much (?:does|do|is|are|will|would)/i],
  ['number', /^how (?:many|much)/i],
  [
    'why',
    /^(?:why|what(?: is| was| are|['’]s) the (?:reason|cause)|what (?:cause[sd]|makes|made|could cause|might cause))/i,
  ],
  [
    'how',
    inTurn(
      /^/i,
      eitherOf(
        /how/i,
        /what (?:should|can|could|do|must) (?:i|we|you|one) do/i,
        inTurn(
          /what(?: is| are|['’]s) (?:the|a|an|some) (?:\w+ )?/i,
          /(?:ways?|steps?|solutions?|methods?|process|procedure|fix|command)/i,
        ),
        /what (?:steps|command|method)/i,
      ),
    ),
  ],
  ['when', /^(?:when|what (?:time|date|day))/i],
  ['where', /^where/i],
  ['who', /^who/i],
  ['which', /^which/i],
  ['what', /^what/i],
];
const QUESTION_WORD = /\b(?:how|when|where|who|whom|why|which|what)\b/i;

/** 功能, 只能 and 可能 allow nothing, 重要 and 要求 ask for nothing. */
const MODALITIES: [kind: string, pattern: RegExp][] = [
  [
    'may',
    eitherOf(
      /可不可以|能不能|能否|可否|能够|(?<!不)可以|(?<![不可功智性才职效机技动只仅本万])能(?![力量源耗])/i,
      /\b(?:can|could|may|might)\b|\bpossible to\b|\b(?:able|allowed) to\b|\ballow(?:s|ed)?\b/i,
    ),
  ],
  [
    'must',
    eitherOf(
      /需不需要|要不要|用不用|必须|必需|非得|(?<!不)需要/i,
      /(?<![重主想只不首概纲摘])要(?![求点素领是么紧])/i,
      /\b(?:must|need to|required to)\b/i,
      /\b(?:have|has) to\b/i,
    ),
  ],
  ['should', /应不应该|该不该|应该|应当|\bshould\b/i],
];
const WHETHER = eitherOf(
  /[吗嘛么](?:$|[\s?？!！。，,])|([可能会要用是有行该需])[不没]\1|可不可以|应不应该|[是能可]否/i,
  /^(?:please |hi,? |hello,? )?(?:is|are|am|do|does|did|can|could|may|must|should|will|would|has|have)\b/i,
);

export function askedFor(question: string): AskedFor {
  const text = question.normalize('NFKC').trim();
  const isHan = holdsHan(text);
  const wants = isHan ? wantsInChinese(text) : wantsInEnglish(text);
  const modality = new Set(
    wants.size > 0 ? [] : MODALITIES.filter(([, one]) => one.test(text)).map(([kind]) => kind),
  );
  return { wants, modality, isWhether: wants.size === 0 && WHETHER.test(text) };
}

function wantsInChinese(text: string): Set<string> {
  const wants = new Set<string>();
  let rest = text;
  for (const [kind, pattern] of CHINESE) {
    const without = rest.replace(pattern, '，');
    if (without !== rest) wants.add(kind);
    rest = without;
  }
  // Beside another one it is part of the matter: 装什么版本在哪里看.
  if (wants.size > 1) wants.delete('what');
  return wants;
}

function wantsInEnglish(text: string): Set<string> {
  const at = text.search(QUESTION_WORD);
  const kind = at < 0 ? undefined : ENGLISH.find(([, pattern]) => pattern.test(text.slice(at)))?.[0];
  return new Set(kind === undefined ? [] : [kind]);
}

/** Of the Chinese modal words that mean the same, one: a word for it weighs nothing of a matter. */
export const withOneModal = (text: string): string =>
  text
    .replace(/可不可以|能不能|能否|可否|能够|(?<!不)可以/g, '能')
    .replace(/需不需要|要不要|用不用|一定要|必须要?|必需|非得|(?<!不)需要/g, '要');

/** Whether two questions may want the same; where one does not say what it wants, they may. */
export function wantTheSame(a: AskedFor, b: AskedFor): boolean {
  if (a.wants.size > 0 && b.wants.size > 0) return isSame(a.wants, b.wants);
  if (a.wants.size > 0 || b.wants.size > 0) return !a.isWhether && !b.isWhether;
  return a.modality.size === 0 || b.modality.size === 0 || isSame(a.modality, b.modality);
}

const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((one) => b.has(one));
