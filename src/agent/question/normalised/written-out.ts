import { ASKS } from '../asking-words.ts';

/** What is no text, and cannot be read here. */
export type Unreadable = 'picture' | 'voice' | 'video' | 'file' | 'link';

/** What platforms write out in its place, in square brackets. */
const NAMES: Record<Unreadable, string> = {
  picture: '图片|截图|照片|picture|image|photo|screenshot',
  voice: '语音|语音消息|voice|voice message|audio',
  video: '视频|小视频|video',
  file: '文件|file|attachment',
  link: '链接|网页|小程序|聊天记录|合并转发|名片|位置|视频号|音乐|link|mini ?program|chat history|contact card|location',
};
const KINDS = Object.entries(NAMES) as [Unreadable, string][]; // of the record above
const ANY = `\\[(?:${Object.values(NAMES).join('|')})\\]`;

const ALONE = new RegExp(`^(?:${ANY}\\s*)+$`, 'iu');
/** 「[文件] 作业3.docx」: the platform's own words, too. */
const WITH_FILE_NAME = new RegExp(`^\\[(?:${NAMES.file})\\]\\s*[^\\n]{1,120}\\.[a-z0-9]{1,5}$`, 'iu');
/** 「[链接] Python 入门」: its title. */
const WITH_TITLE = new RegExp(`^\\[(?:${NAMES.link})\\]\\s*[^\\n]{1,60}$`, 'iu');
const WANTS_SOMETHING = /[?？]|帮|请|看|讲|说|求|help|please|can you/i;

/**
 * What stands for it at the beginning of a line, where pieces of one message come together, and at the end of the text.
 */
const BESIDE_WORDS = new RegExp(`(?:^|\\n)\\s*${ANY}|${ANY}\\s*$`, 'iu');
const EVERYWHERE = new RegExp(`(?<![A-Za-z0-9_])${ANY}`, 'giu');

/** Longer texts say something. */
const LONGEST = 140;

const kindOf = (written: string): Unreadable | null =>
  KINDS.find(([, names]) => new RegExp(`\\[(?:${names})\\]`, 'iu').test(written))?.[0] ?? null;

/** What a message is that a platform wrote out and that says nothing beside it; null of every other. */
export function unreadableAlone(text: string): Unreadable | null {
  const said = text.trim();
  if (said.length > LONGEST) return null;
  if (ALONE.test(said)) return kindOf(said);
  const isNamed = WITH_FILE_NAME.test(said) || WITH_TITLE.test(said);
  return isNamed && !ASKS.test(said) && !WANTS_SOMETHING.test(said) ? kindOf(said) : null;
}

/** What a question shows that cannot be read: "[图片]\n这个报错咋整". */
export function unreadableIn(question: string): Unreadable | null {
  const found = BESIDE_WORDS.exec(question);
  return found ? kindOf(found[0]) : null;
}

/** Nobody's words, whatever language the platform speaks. */
export const withoutWrittenOut = (text: string): string => text.replace(EVERYWHERE, ' ');
