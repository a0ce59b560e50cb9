import { Collapse } from 'antd';
import { LazyMarkdown } from '../../../text/lazy-markdown.tsx';
import type { NearestPassage } from '../../../wire/question.ts';
import { useWords } from '../../use-words.ts';

/** The passages that came nearest: an operator sees at a glance whether the course holds it after all. */
export function NearestPassages({
  passages,
  fellShort,
}: {
  passages: NearestPassage[];
  /** The assistant found them, and they did not answer. */
  fellShort: boolean;
}) {
  const words = useWords();
  return (
    <section className="desk-section">
      <h3>
        {words.detail.nearest} {fellShort && <small>{words.detail.nearestLead}</small>}
      </h3>
      {passages.length === 0 ? (
        <p className="desk-section-empty">{words.detail.nearestEmpty}</p>
      ) : (
        <Collapse
          size="small"
          className="nearest"
          items={passages.map((passage) => ({
            key: passage.passageId,
            label: (
              <span className="nearest-label">
                <b>{passage.title}</b>
                <span>{passage.source}</span>
              </span>
            ),
            children: <LazyMarkdown text={passage.text} />,
          }))}
        />
      )}
    </section>
  );
}
