import type { Language } from '../../domain/language/language.ts';
import { matchesIn } from '../../domain/language/matches.ts';

/** What a voice says where the written answer shows code. */
const CODE_SPOKEN = {
  zh: '代码我发在文字里，请看屏幕。',
  en: 'I have put the code in the text; please look at the screen.',
};
/** Signs of code that a voice would leave out, and with them what is said: the longer ones first. */
const SIGNS: [RegExp, Record<Language, string>][] = [
  [/>=/g, { zh: '大于等于', en: 'greater than or equal to' }],
  [/<=/g, { zh: '小于等于', en: 'less than or equal to' }],
  [/[!][=]/g, { zh: '不等于', en: 'not equal to' }],
  [/={2,3}/g, { zh: '双等号', en: 'double equals' }],
  [/[+][=]/g, { zh: '加等于', en: 'plus equals' }],
  [/[-][=]/g, { zh: '减等于', en: 'minus equals' }],
  [/\*\*/g, { zh: '双星号', en: 'double star' }],
  [/(?<!-)>/g, { zh: '大于号', en: 'greater than' }],
  [/</g, { zh: '小于号', en: 'less than' }],
  [/=/g, { zh: '等号', en: 'equals' }],
  [/\*/g, { zh: '星号', en: 'star' }],
  [/%/g, { zh: '百分号', en: 'percent' }],
  [/_+/g, { zh: ' ', en: ' ' }],
  [/\(\s*\)/g, { zh: '', en: '' }],
];

/** A sign that is spoken of by itself: "`,` 给数字加上千位分隔符". */
const NAMED_SIGNS: Readonly<Record<string, Record<Language, string>>> = {
  ',': { zh: '逗号', en: 'the comma' },
  '.': { zh: '点号', en: 'the dot' },
  ':': { zh: '冒号', en: 'the colon' },
  ';': { zh: '分号', en: 'the semicolon' },
  '#': { zh: '井号', en: 'the hash sign' },
  '+': { zh: '加号', en: 'plus' },
  '-': { zh: '减号', en: 'minus' },
  '/': { zh: '斜杠', en: 'slash' },
  '//': { zh: '双斜杠', en: 'double slash' },
  '\\': { zh: '反斜杠', en: 'the backslash' },
  '@': { zh: '艾特符号', en: 'the at sign' },
  '()': { zh: '圆括号', en: 'parentheses' },
  '[]': { zh: '方括号', en: 'square brackets' },
  '{}': { zh: '花括号', en: 'braces' },
};

/** "`pass_rate()`" is said "pass rate", "`>=`" "大于等于". */
function spokenCode(code: string, language: Language): string {
  const named = NAMED_SIGNS[code.trim()];
  if (named) return named[language];
  let said = code;
  for (const [sign, words] of SIGNS) said = said.replace(sign, ` ${words[language]} `);
  return said.replace(/\s+/g, ' ').trim();
}

/** Longer sentences lose a listener; they are cut where another may begin. In UTF-16 units. */
const LONGEST = 60;

/** A voice reads their names out. Digits and © are among what a picture may be made of. */
const FACES = /(?![\d#*©®™])\p{Extended_Pictographic}[\u{1F3FB}-\u{1F3FF}\uFE0F\u200D]*|\uFE0F?\u20E3/gu;

/** A written answer as it should sound: no marks, no Markdown, no addresses, short sentences. */
export function spoken(text: string, language: Language): string {
  const plain = text
    .replace(/(`{3,}|~{3,})[\s\S]*?\1/g, ` ${CODE_SPOKEN[language]} `)
    .replace(/`([^`\n]+)`/g, (_, code: string) => spokenCode(code, language))
    .replace(/(?<!\s)\s*\[\d{1,2}\]/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/https?:\/\/\S+/g, '')
    .replace(/^[^\S\n]*(?:[-*+]|\d+[.)])\s+/gm, '')
    .replace(/^#+\s*/gm, '')
    .replace(/[*_`|>]+/g, '')
    .replace(FACES, '')
    .replace(/(?<!\s)\s*\n+\s*/g, language === 'zh' ? '。' : '. ')
    .replace(/([。！？；，：.!?;,:])(?:\s*[。.])+(?!\w)/g, '$1')
    .replace(/\s{2,}/g, ' ')
    .trim();
  return language === 'zh' ? plain.replace(/；/g, '。').replace(/[^。！？]+/g, shortened) : plain;
}

/** A clause that may open a sentence; any other leans on the one before it: "或者再排一次". */
const OPENS = /，(?=(?:所以|因此|但是?|不过|可是|因为|如果|例如|比如|这样|这时|否则|注意|它们?|这|那))/g;

/** Turns a comma of an overlong sentence, the one nearest its middle, into a full stop where a new one may begin. */
function shortened(sentence: string): string {
  if (sentence.length <= LONGEST) return sentence;
  const middle = sentence.length / 2;
  const commas = matchesIn(sentence, OPENS).map(({ index }) => index);
  const [comma] = commas.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return comma === undefined ? sentence : `${sentence.slice(0, comma)}。${sentence.slice(comma + 1)}`;
}
