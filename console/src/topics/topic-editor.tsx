import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import type { TopicDoc } from '../wire/topics-api.ts';
import { useTopicWords } from './use-topic-words.ts';

/** Text and first reply of a topic, to be changed before it is posted. */
export function TopicEditor(props: {
  topic: TopicDoc;
  busy: boolean;
  onCancel: () => void;
  onSave: (change: { text: string; icebreaker: string }) => void;
}) {
  const words = useTopicWords();
  const id = useId();
  const [text, setText] = useState(props.topic.text);
  const [icebreaker, setIcebreaker] = useState(props.topic.icebreaker);
  const empty = text.trim() === '' || icebreaker.trim() === '';
  return (
    <div className="topic-editor">
      <label htmlFor={`${id}-text`}>{words.text}</label>
      <Input.TextArea
        id={`${id}-text`}
        data-testid="topic-text"
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
        <Button onClick={props.onCancel}>{words.cancel}</Button>
        <Button
          type="primary"
          data-testid="topic-save"
          disabled={empty}
          loading={props.busy}
          onClick={() => props.onSave({ text: text.trim(), icebreaker: icebreaker.trim() })}
        >
          {words.save}
        </Button>
      </div>
    </div>
  );
}
