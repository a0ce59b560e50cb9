import type { Attachment } from '../../domain/conversation/message.ts';

/** A picture's code is read like a link that was sent. */
export const withCodes = (attachments: readonly Attachment[]): Attachment[] =>
  attachments.flatMap((attachment): Attachment[] =>
    attachment.qr === undefined ? [attachment] : [attachment, { kind: 'link', url: attachment.qr }],
  );
