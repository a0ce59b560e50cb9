import { PlainText } from '../../../text/plain-text.tsx';

/**
 * Characters: what is longer is read, not taken in at a glance, and must not push what helps to answer it out of sight.
 */
const LONG = 240;

/** What was asked, as the heading of what is done about it. */
export function QuestionText({ text }: { text: string }) {
  if (text.length <= LONG)
    return (
      <div className="question-text">
        <PlainText text={text} />
      </div>
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll from the keyboard
    <div className="question-text question-text-long" data-testid="long-question" tabIndex={0}>
      <PlainText text={text} />
    </div>
  );
}
