import { Sender } from '@ant-design/x';
import { Button, type GetRef } from 'antd';
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { useUnsent } from '../../browser/unsent.ts';
import { useWideScreen } from '../../browser/use-media-query.ts';
import { problemWords } from '../../language/problem-words.ts';
import { IconButton } from '../../look/icon-button.tsx';
import { Icon } from '../../look/icons.tsx';
import type { MessageDoc } from '../../wire/message.ts';
import type { Problem } from '../../wire/problem.ts';
import { useRoom } from '../room-context.tsx';
import { useWords } from '../use-words.ts';
import { addressed } from './addressing.ts';
import { ComposerInput } from './composer-input.tsx';
import './composer.css';

export interface ComposerHandle {
  focus: () => void;
}

/**
 * Enter belongs to the input method while it composes. Safari ends the composition before it reports the
 * key; only the old key code 229 still tells.
 */
const isComposing = (event: KeyboardEvent): boolean => event.nativeEvent.isComposing || event.keyCode === 229;

/** Under which a group's half-written message is kept. */
export const composerKey = (groupId: string): string => `composer.${groupId}`;

const INPUT = { input: ComposerInput };

/** Where one writes: to everybody, or to the assistant by its name. */
export function Composer(props: {
  ref: Ref<ComposerHandle>;
  replyTo: MessageDoc | null;
  onStopReplying: () => void;
  /** One's own message that is put otherwise here, until it is sent or left as it was. */
  editing: MessageDoc | null;
  onStopEditing: () => void;
  /** What was refused, or null. */
  onEdit: (doc: MessageDoc, text: string) => Promise<Problem | null>;
  onSend: (text: string) => void;
}) {
  const words = useWords();
  const { session, time } = useRoom();
  const { id: groupId, assistantNames } = session.group;
  const { editing } = props;
  const assistant = assistantNames[0] ?? words.product;
  const wide = useWideScreen();
  // A phone throws pages away that nobody looks at, and opens them anew.
  const [text, setText] = useUnsent(
    editing ? `edit.${editing.messageId}` : composerKey(groupId),
    editing?.text ?? '',
  );
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const sender = useRef<GetRef<typeof Sender>>(null);
  useImperativeHandle(props.ref, () => ({ focus: () => sender.current?.focus() }));
  const typesAtOnce = useRef(wide);

  // Whoever comes in can write at once: what they pressed at the door is gone, and nothing has the focus. On a phone
  // the keyboard would cover the conversation.
  const isEditing = useRef(editing !== null);
  useEffect(() => {
    if (isEditing.current) sender.current?.focus({ cursor: 'end' });
    else if (typesAtOnce.current && document.activeElement === document.body) sender.current?.focus();
  }, []);

  function submit() {
    const said = text.trim();
    if (said === '' || busy) return;
    if (editing) void change(editing, said);
    else {
      setText('');
      props.onSend(said);
    }
  }

  async function change(doc: MessageDoc, said: string) {
    setBusy(true);
    const refused = said === doc.text ? null : await props.onEdit(doc, said);
    setProblem(refused);
    setBusy(false);
    if (refused === null) stopEditing(doc);
  }

  function stopEditing(doc: MessageDoc) {
    setText(doc.text);
    props.onStopEditing();
  }

  /** `Sender` sends by Enter only with its own button, whose state it watches; ours is simpler. */
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && editing && !isComposing(event)) stopEditing(editing);
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event)) return;
    event.preventDefault();
    submit();
  }

  function address() {
    setText(addressed(text, assistantNames));
    sender.current?.focus({ cursor: 'end' });
  }

  return (
    <div className="composer">
      {editing && (
        <div className="composer-reply" data-testid="editing">
          <Icon name="edit" size={15} />
          <span role={problem ? 'alert' : undefined}>
            <b>
              {problem
                ? words.composer.notEdited(problemWords(problem, time.language))
                : words.composer.editing}
            </b>
          </span>
          <IconButton icon="close" label={words.composer.stopEditing} onClick={() => stopEditing(editing)} />
        </div>
      )}
      {props.replyTo && !editing && (
        <div className="composer-reply">
          <Icon name="reply" size={15} />
          <span>
            <b>{words.composer.replyingTo(props.replyTo.sender.name)}</b> {props.replyTo.text}
          </span>
          <IconButton icon="close" label={words.composer.stopReplying} onClick={props.onStopReplying} />
        </div>
      )}
      <Sender
        ref={sender}
        className="composer-sender"
        value={text}
        onChange={setText}
        onKeyDown={onKeyDown}
        placeholder={wide ? words.composer.placeholder(assistant) : words.composer.shortPlaceholder}
        autoSize={{ minRows: 1, maxRows: 7 }}
        components={INPUT}
        prefix={
          <Button
            type="text"
            className="composer-mention"
            aria-label={words.composer.mentionLabel(assistant)}
            data-testid="mention"
            onClick={address}
          >
            {words.composer.mention(assistant)}
          </Button>
        }
        suffix={
          <Button
            type="primary"
            shape="circle"
            aria-label={words.composer.send}
            title={words.composer.send}
            data-testid="send"
            disabled={text.trim() === ''}
            icon={<Icon name="send" />}
            onClick={submit}
          />
        }
      />
      <p className="composer-hint">
        <span className="composer-keys">{words.composer.hint}</span>
        <span>{words.composer.care}</span>
      </p>
    </div>
  );
}
