import { PlainText } from '../../text/plain-text.tsx';
import type { MessageDoc } from '../../wire/message.ts';
import type { ViolationDetailDoc } from '../../wire/violation.ts';
import { markedFor } from '../reason-words.ts';
import { useModerationWords } from '../use-moderation-words.ts';
import { CaseRepeats } from './case-repeats.tsx';
import { MarkedText } from './marked-text.tsx';

/** What was said, with what of it was marked, and who else said nearly the same. */
export function CaseMessage({ one }: { one: ViolationDetailDoc }) {
  const words = useModerationWords();
  const marked = markedFor(one.verdict.evidence, words);
  return (
    <section className="desk-section">
      <h3>{words.message}</h3>
      <blockquote className="case-text">
        {one.text === '' ? words.recalled : <MarkedText text={one.text} marks={one.verdict.evidence} />}
      </blockquote>
      {one.text !== '' && marked.length > 0 && (
        <p className="case-marked" data-testid="marked">
          {words.marked(marked)}
        </p>
      )}
      <SinceThen
        message={one.context.find(({ messageId }) => messageId === one.messageId)}
        judged={one.text}
      />
      <CaseRepeats one={one} />
    </section>
  );
}

/** What became of the message after it was judged, where it is not what it was. */
function SinceThen({ message, judged }: { message: MessageDoc | undefined; judged: string }) {
  const words = useModerationWords();
  if (!message || judged === '' || message.removed) return null;
  if (message.recalled) return <p className="case-since">{words.recalledSince}</p>;
  // It was judged with the names of its attachments behind it.
  if (message.text === '' || message.text === judged || judged.startsWith(`${message.text}\n`)) return null;
  return (
    <div className="case-since" data-testid="edited-since">
      {words.editedSince}
      <blockquote className="case-text">
        <PlainText text={message.text} />
      </blockquote>
    </div>
  );
}
