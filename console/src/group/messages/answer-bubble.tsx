import { Bubble } from '@ant-design/x';
import { useMemo } from 'react';
import { clockTime } from '../../language/moment.ts';
import { BrandMark } from '../../look/brand-mark.tsx';
import { PersonMark } from '../../look/person-mark.tsx';
import { CitationContext, type CitationTargets } from '../../text/citation-mark.tsx';
import { LazyMarkdown } from '../../text/lazy-markdown.tsx';
import { withLineBreaks } from '../../text/line-breaks.ts';
import type { MessageAnswer, MessageDoc } from '../../wire/message.ts';
import { useRoom } from '../room-context.tsx';
import { useWords } from '../use-words.ts';
import { AnswerActions } from './answer-actions.tsx';
import { CitationList } from './citation-list.tsx';
import { OutcomeNote } from './outcome-note.tsx';
import { QuotedMessage } from './quoted-message.tsx';
import { useCopiedLabel } from './use-copied-label.ts';

/** Topics and promotions: a line ends where its writer ended it. */
const WRITTEN_FOR_CHAT = ['discussion_prompt', 'promotion'];

/** What the assistant answers, or a person of staff in its place: then with their signature and no label. */
export function AnswerBubble({
  doc,
  answer,
  resolved,
}: {
  doc: MessageDoc;
  answer: MessageAnswer;
  resolved: boolean;
}) {
  const words = useWords();
  const { time, openCitation } = useRoom();
  const { signedBy, label, citations } = answer;
  const onCopy = useCopiedLabel(label);
  const targets = useMemo<CitationTargets>(
    () => ({
      citations,
      open: openCitation,
      name: (citation) => words.answer.citation(citation.index, citation.title),
    }),
    [citations, openCitation, words],
  );
  return (
    <Bubble
      className="turn turn-answer"
      classNames={{ content: signedBy === null ? 'bubble bubble-answer' : 'bubble bubble-staff' }}
      avatar={
        signedBy === null ? <BrandMark size={36} /> : <PersonMark id={signedBy} name={signedBy} staff />
      }
      header={
        <span className="turn-who">
          <span className="turn-name">{signedBy ?? doc.sender.name}</span>
          {signedBy !== null && <span className="turn-role">{words.staffRole}</span>}
          {label !== null && <span className="turn-label">{label}</span>}
          <time dateTime={doc.sentAt}>{clockTime(doc.sentAt, time)}</time>
        </span>
      }
      content={
        <div onCopy={onCopy}>
          {doc.quoted && <QuotedMessage quoted={doc.quoted} messageId={doc.replyToMessageId} />}
          <CitationContext value={targets}>
            <LazyMarkdown
              text={WRITTEN_FOR_CHAT.includes(answer.outcome) ? withLineBreaks(doc.text) : doc.text}
            />
          </CitationContext>
          {signedBy !== null && <p className="bubble-signature">{words.answer.signed(signedBy)}</p>}
          <OutcomeNote answer={answer} resolved={resolved} />
          <CitationList citations={citations} onOpen={openCitation} />
        </div>
      }
      footer={<AnswerActions doc={doc} answer={answer} />}
    />
  );
}
