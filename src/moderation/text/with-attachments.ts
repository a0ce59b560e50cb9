import type { Attachment } from '../../domain/conversation/message.ts';

/** Attachments by their name and address, behind the text, so that offsets into the text stay what they are. */
export function withAttachments({
  text,
  attachments,
}: {
  text: string;
  attachments?: Attachment[] | undefined;
}): string {
  const described = (attachments ?? []).flatMap(({ kind, name, url }) =>
    kind === 'sticker' || (kind === 'image' && !name && !url) ? ['[图片]'] : [name ?? '', url ?? ''],
  );
  const said = described.filter((part) => part !== '').join(' ');
  return said === '' ? text : text === '' ? said : `${text}\n${said}`;
}
