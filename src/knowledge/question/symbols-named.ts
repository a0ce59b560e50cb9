import { escaped } from '../../domain/language/escaped.ts';
import { type Language, languageOf } from '../../domain/language/language.ts';

/*
 * Signs that learners type and material calls by a name: 「% 是干嘛的」 is on 取余, "what does += do" on augmented
 * assignment. By sign: what it does, then what it is called, in Chinese and in English. Where a course means
 * something else by it, nothing is found by these.
 */
const NAMED: Readonly<Record<string, Record<Language, readonly [string, string]>>> = {
  '=': { zh: ['赋值', '等号'], en: ['assignment', 'equals sign'] },
  '==': { zh: ['判断相等', '双等号'], en: ['equality', 'double equals'] },
  '!=': { zh: ['不相等', '不等于'], en: ['not equal', 'inequality'] },
  '%': { zh: ['取余', '百分号'], en: ['remainder', 'percent sign'] },
  '//': { zh: ['整除', '双斜杠'], en: ['floor division', 'double slash'] },
  '/': { zh: ['除法', '斜杠'], en: ['division', 'slash'] },
  '**': { zh: ['乘方', '两个星号'], en: ['power', 'two stars'] },
  '*': { zh: ['乘法', '星号'], en: ['multiplication', 'star'] },
  '+=': { zh: ['增强赋值', '加等于'], en: ['augmented assignment', 'plus equals'] },
  '-=': { zh: ['增强赋值', '减等于'], en: ['augmented assignment', 'minus equals'] },
  '>=': { zh: ['比较', '大于等于'], en: ['comparison', 'greater than or equal'] },
  '<=': { zh: ['比较', '小于等于'], en: ['comparison', 'less than or equal'] },
  '#': { zh: ['注释', '井号'], en: ['comment', 'hash'] },
  '()': { zh: ['圆括号', '括号'], en: ['parentheses', 'round brackets'] },
  '[]': { zh: ['方括号', '中括号'], en: ['square brackets', 'brackets'] },
  '{}': { zh: ['花括号', '大括号'], en: ['braces', 'curly brackets'] },
  _: { zh: ['下划线', '下划线'], en: ['underscore', 'underscore'] },
  '\\n': { zh: ['换行', '换行符'], en: ['line break', 'newline'] },
  '\\t': { zh: ['制表符', '转义字符'], en: ['tab', 'tab character'] },
  '|': { zh: ['或', '竖线'], en: ['or', 'pipe'] },
  '&': { zh: ['与', '和号'], en: ['and', 'ampersand'] },
  '->': { zh: ['箭头', '返回值'], en: ['arrow', 'return type'] },
};

/** A longer message shows code, and asks about that. */
const LONGEST = 60;
const BY_LENGTH = Object.keys(NAMED).sort((a, b) => b.length - a.length);
/** By itself: what is written around it is a blank, an ideograph, a quotation mark or nothing. */
export const SIGN = new RegExp(
  `(?<=^|[\\s\\p{Script=Han}“”‘’「」\`'"])(?:${BY_LENGTH.map(escaped).join('|')})(?=$|[\\s\\p{Script=Han}“”‘’「」\`'"?？。，,])`,
  'gu',
);
/** Between two words of Chinese they are marks of writing: 「男/女」, 「和|或」. */
const MARK_OF_WRITING = /\p{Script=Han}[/|&*_](?=\p{Script=Han})/u;

/** What stands for the signs of a question, in texts to search for; none where it has no such sign. */
export interface SymbolsNamed {
  /** With them named by what they do, and with them named by what they are called. */
  texts: readonly string[];
  /** As they are written. */
  signs: readonly string[];
}

const NONE: SymbolsNamed = { texts: [], signs: [] };

export function symbolsNamed(question: string): SymbolsNamed {
  if (question.length > LONGEST || MARK_OF_WRITING.test(question)) return NONE;
  const signs = question.match(SIGN);
  if (signs === null) return NONE;
  const language = languageOf(question);
  const texts = [0, 1].map((place) =>
    question
      .replace(SIGN, (sign) => ` ${NAMED[sign]![language][place]} `)
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return { texts: [...new Set(texts)], signs };
}

/** The names of a sign, what it does first; none for what is no such sign. */
export const namesOfSign = (sign: string, language: Language): readonly string[] =>
  (Object.hasOwn(NAMED, sign) ? NAMED[sign]?.[language] : null) ?? [];

/**
 * Shows a text all of these signs, or calls them by a name that nothing else has? Of brackets one will do: `[1, 2]`
 * is about `[]`.
 */
export const showsSigns = (text: string, signs: readonly string[]): boolean =>
  signs.every((sign) => text.includes(BRACKETS.has(sign) ? sign[0]! : sign) || callsByName(text, sign));

/** "the percent sign stands for", 「下划线代表」; a pipe, a hash and a power are other things as well. */
const callsByName = (text: string, sign: string): boolean =>
  (['zh', 'en'] as const).some((language) => {
    const name = NAMED[sign]?.[language][1];
    return name !== undefined && ITS_OWN_NAME.test(name) && text.toLowerCase().includes(name);
  });
const ITS_OWN_NAME = / |^(?:underscore|ampersand|\p{Script=Han}{3,})$/u;

const BRACKETS = new Set(['()', '[]', '{}']);
