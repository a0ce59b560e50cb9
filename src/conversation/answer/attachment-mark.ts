import type { Attachment } from '../../domain/conversation/message.ts';
import type { Language } from '../../domain/language/language.ts';

/** As platforms write them out; a sticker says nothing that could be asked for as text. */
const MARKS: Record<Attachment['kind'], Record<Language, string>> = {
  image: { zh: '[图片]', en: '[picture]' },
  audio: { zh: '[语音]', en: '[voice message]' },
  video: { zh: '[视频]', en: '[video]' },
  file: { zh: '[文件]', en: '[file]' },
  link: { zh: '[链接]', en: '[link]' },
  sticker: { zh: '', en: '' },
};

/** What stands for a message that was sent without a word, so that the agent knows of it; '' where nothing does. */
export function attachmentMark(attachments: readonly Attachment[], language: Language): string {
  const marks = attachments.map(({ kind }) => MARKS[kind][language]);
  return marks.find((mark) => mark !== '') ?? '';
}
