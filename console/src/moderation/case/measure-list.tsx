import { Button } from 'antd';
import type { MeasureCode, MeasureState } from '../../wire/violation.ts';
import { becauseOf, wentPrivate } from '../reason-words.ts';
import { useModerationWords } from '../use-moderation-words.ts';
import type { ModerationWords } from '../words.zh.ts';

const stateOf = ({ state, reason }: MeasureState, words: ModerationWords): string =>
  state === 'done' && wentPrivate(reason) ? words.states.privately : words.states[state];

/** What is, was or could be done, with the words that are said. */
export function MeasureList(props: {
  measures: MeasureState[];
  busy: boolean;
  onDone: (kind: MeasureCode) => void;
}) {
  const words = useModerationWords();
  return (
    <ul className="measures">
      {props.measures.map((measure) => (
        <li key={measure.kind} data-testid={`measure-${measure.kind}`} data-state={measure.state}>
          <div className="measure-head">
            <strong>{words.measures[measure.kind]}</strong>
            <span className={`measure-state measure-${measure.state}`}>{stateOf(measure, words)}</span>
            {measure.state === 'task' && (
              <Button size="small" disabled={props.busy} onClick={() => props.onDone(measure.kind)}>
                {words.doneByHand}
              </Button>
            )}
          </div>
          {/* What says that a message is gone is read once it is. */}
          {(measure.kind !== 'delete' || measure.state === 'done') && <p>{measure.text}</p>}
          {measure.reason !== null && <p className="measure-because">{becauseOf(measure.reason, words)}</p>}
        </li>
      ))}
    </ul>
  );
}
