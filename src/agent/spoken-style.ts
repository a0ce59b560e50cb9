import type { Language } from '../domain/language.ts';

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

/** "`pass_rate()`" is said "pass rate", "`>=`" "大于等于". */
function spokenCode(code: string, language: Language): string {
  let said = code;
  for (const [sign, words] of SIGNS) said = said.replace(sign, ` ${words[language]} `);
  return said.replace(/\s+/g, ' ').trim();
}

/** Longer sentences lose a listener; they are cut at a comma where there is one. */
const LONGEST = 60;

/** A written answer as it should sound: no marks, no Markdown, no addresses, short sentences. */
export function spoken(text: string, language: Language): string {
  const plain = text
    .replace(/(`{3,}|~{3,})[\s\S]*?\1/g, ` ${CODE_SPOKEN[language]} `)
    .replace(/`([^`\n]+)`/g, (_, code: string) => spokenCode(code, language))
    .replace(/\s*\[\d{1,2}\]/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/https?:\/\/\S+/g, '')
    .replace(/^\s*(?:[-*+]|\d+[.)])\s+/gm, '')
    .replace(/^#+\s*/gm, '')
    .replace(/[*_`|>]+/g, '')
    .replace(/\s*\n+\s*/g, language === 'zh' ? '。' : '. ')
    .replace(/([。！？；，.!?;,])(?:\s*[。.])+/g, '$1')
    .replace(/\s{2,}/g, ' ')
    .trim();
  return language === 'zh' ? plain.replace(/[^。！？]+/g, shortened) : plain;
}

/** Turns a comma past the middle of an overlong sentence into a full stop. */
function shortened(sentence: string): string {
  if (sentence.length <= LONGEST) return sentence;
  const middle = Math.floor(sentence.length / 2);
  const comma = sentence.indexOf('，', middle - 10);
  return comma === -1 ? sentence : `${sentence.slice(0, comma)}。${sentence.slice(comma + 1)}`;
}
