import { Button } from 'antd';
import { LazyMarkdown } from '../../../text/lazy-markdown.tsx';
import { useWords } from '../../use-words.ts';

/** What the assistant would have said: to begin from, never sent by itself. */
export function ReplyDraft(props: { draft: string; text: string; onUse: () => void }) {
  const words = useWords();
  const { draft, text } = props;
  return (
    <section className="reply-draft">
      <div className="reply-draft-head">
        <h3>{words.reply.draft}</h3>
        <Button size="small" data-testid="use-draft" disabled={text === draft} onClick={props.onUse}>
          {text === '' || text === draft ? words.reply.useDraft : words.reply.useDraftOver}
        </Button>
      </div>
      <LazyMarkdown text={draft} />
    </section>
  );
}
