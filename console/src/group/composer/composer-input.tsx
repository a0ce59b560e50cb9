import { type GetProps, Input } from 'antd';
import { useWords } from '../use-words.ts';

/** The limit of the server. */
const MESSAGE_LENGTH = 4_000;

/** The composer's text field with its name: `Sender` would put these attributes on its frame as well. */
export function ComposerInput(props: GetProps<typeof Input.TextArea>) {
  const words = useWords();
  return (
    <Input.TextArea
      {...props}
      data-testid="composer"
      aria-label={words.composer.label}
      maxLength={MESSAGE_LENGTH}
      enterKeyHint="send"
    />
  );
}
