import { Button } from 'antd';
import { PlainText } from '../../../text/plain-text.tsx';
import type { DeskHelpDoc } from '../../../wire/question.ts';
import { useWords } from '../../use-words.ts';

/** What people answered to questions like this one, ready to be used again. */
export function PastAnswers(props: { past: DeskHelpDoc['past']; onUse: ((answer: string) => void) | null }) {
  const words = useWords();
  if (props.past.length === 0) return null;
  return (
    <section className="desk-section" data-testid="past-answers">
      <h3>{words.help.past}</h3>
      <ul className="past-answers">
        {props.past.map((past) => (
          <li key={`${past.from}${past.question}${past.answer}`}>
            <span className="past-answer-from">
              {words.help.from[past.from]} · {past.answeredBy} · {past.question}
            </span>
            <PlainText text={past.answer} />
            {props.onUse && (
              <Button type="text" size="small" onClick={() => props.onUse?.(past.answer)}>
                {words.help.use}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
