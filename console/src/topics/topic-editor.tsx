import { Button, Input } from 'antd';
import { useId } from 'react';
import { isUnsent, useUnsent } from '../browser/unsent.ts';
import type { TopicDoc } from '../wire/topics-api.ts';
import { useTopicWords } from './use-topic-words.ts';

const textKey = ({ id }: TopicDoc): string => `topic.${id}.text`;
const icebreakerKey = ({ id }: TopicDoc): string => `topic.${id}.icebreaker`;

/** Somebody began to change it in this tab. */
export const isBeingEdited = (topic: TopicDoc): boolean =>
  isUnsent(textKey(topic)) || isUnsent(icebreakerKey(topic));

/** Text and first reply of a topic, to be changed before it is posted. */
export function TopicEditor(props: {
  topic: TopicDoc;
  busy: boolean;
  onCancel: () => void;
  /** Whether it was saved. */
  onSave: (change: { text: string; icebreaker: string }) => Promise<boolean>;
}) {
  const words = useTopicWords();
  const id = useId();
  const { topic } = props;
  const [text, setText] = useUnsent(textKey(topic), topic.text);
  const [icebreaker, setIcebreaker] = useUnsent(icebreakerKey(topic), topic.icebreaker);
  function forget(): void {
    setText(topic.text);
    setIcebreaker(topic.icebreaker);
  }

  async function save(): Promise<void> {
    if (await props.onSave({ text: text.trim(), icebreaker: icebreaker.trim() })) forget();
  }

  const empty = text.trim() === '' || icebreaker.trim() === '';
  return (
    <div className="topic-editor">
      <label htmlFor={`${id}-text`}>{words.text}</label>
      <Input.TextArea
        id={`${id}-text`}
        data-testid="topic-text"
        autoFocus
        value={text}
        maxLength={2_000}
        autoSize={{ minRows: 3, maxRows: 18 }}
        onChange={(event) => setText(event.target.value)}
      />
      <label htmlFor={`${id}-reply`}>{words.icebreaker}</label>
      <Input.TextArea
        id={`${id}-reply`}
        value={icebreaker}
        maxLength={500}
        autoSize={{ minRows: 1, maxRows: 6 }}
        onChange={(event) => setIcebreaker(event.target.value)}
      />
      <div className="topic-actions">
        <Button
          onClick={() => {
            forget();
            props.onCancel();
          }}
        >
          {words.cancel}
        </Button>
        <Button
          type="primary"
          data-testid="topic-save"
          disabled={empty}
          loading={props.busy}
          onClick={() => void save()}
        >
          {words.save}
        </Button>
      </div>
    </div>
  );
}
