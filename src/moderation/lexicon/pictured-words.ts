import type { Phrase } from './phrase-matcher.ts';
import { pinyinOf } from './pinyin.ts';
import { WORDS_IN_DISGUISE } from './spelt-words.ts';

/**
 * Words with a picture for one of their characters, read by the sound of what it shows: "傻🖊", "滚🥚", "代✍作🍃". Made from
 * the words themselves. Pictures that ordinary talk puts behind a word as well (🔥, ⭐, 🐴) are left out.
 */
const SHOWS: Record<string, string> = {
  bi: '🖊🖋✏✒',
  dan: '🥚🍳',
  gou: '🐶🐕',
  ji: '🐔',
  qian: '💰💵💴💸',
  sha: '🦈',
  wen: '🦟',
  xie: '✍',
  xin: '❤💗💖💓♥💌✉',
  ye: '🍃🍂',
  yue: '🌙🌛🌜',
  zhang: '🚧',
  zhu: '🐷🐖',
};

export function picturedWords(): Phrase<string>[] {
  const phrases = new Map<string, Phrase<string>>();
  for (const word of WORDS_IN_DISGUISE) {
    const signs = [...word];
    for (const [at, sign] of signs.entries()) {
      for (const picture of SHOWS[pinyinOf(sign) ?? ''] ?? '') {
        const text = signs.with(at, picture).join('');
        phrases.set(text, { text, value: word });
      }
    }
  }
  return [...phrases.values()];
}
