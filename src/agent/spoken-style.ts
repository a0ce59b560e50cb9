import type { Language } from '../domain/language.ts';

/** What a voice says where the written answer shows code. */
const CODE_SPOKEN = {
  zh: '代码我发在文字里，请看屏幕。',
  en: 'I have put the code in the text; please look at the screen.',
};
/** Longer sentences lose a listener; they are cut at a comma where there is one. */
const LONGEST = 60;

/** A written answer as it should sound: no marks, no Markdown, no addresses, short sentences. */
export function spoken(text: string, language: Language): string {
  const plain = text
    .replace(/(`{3,}|~{3,})[\s\S]*?\1/g, ` ${CODE_SPOKEN[language]} `)
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
