import { safeLink } from '../../text/safe-link.ts';
import type { Attachment } from '../../wire/message.ts';
import { useWords } from '../use-words.ts';
import './attachment-list.css';

/** Attachments by name. Nothing is loaded from elsewhere: the page talks to its own server only. */
export function AttachmentList({ attachments }: { attachments: Attachment[] }) {
  const words = useWords();
  if (attachments.length === 0) return null;
  return (
    <ul className="attachments">
      {attachments.map((attachment, index) => {
        const name = `[${words.message.attachment[attachment.kind] ?? attachment.kind}] ${attachment.name ?? ''}`;
        const href = attachment.url === undefined ? null : safeLink(attachment.url);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the attachments of a message never move
          <li key={index}>
            {href === null ? (
              name
            ) : (
              <a href={href} target="_blank" rel="noopener noreferrer nofollow">
                {name}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
