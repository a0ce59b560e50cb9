import { createElement, type ReactNode, useEffect, useRef } from 'react';
import { Markdown } from '../../text/markdown.tsx';
import type { LessonDoc, PassageDoc } from '../../wire/passage.ts';
import { useWords } from '../use-words.ts';
import { markQuote } from './mark-quote.ts';
import './lesson-text.css';

/** A lesson put together from its passages, with the cited one marked and brought into view. */
export function LessonText({ lesson, quote }: { lesson: LessonDoc; quote: string }) {
  const words = useWords();
  const cited = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = cited.current;
    if (!element) return;
    element.scrollIntoView({ block: 'start' });
    return markQuote(element, quote);
  }, [quote]);

  let path: string[] = [lesson.lesson.title];
  return (
    <article className="lesson">
      {lesson.lesson.passages.map((passage) => {
        const isCited = passage.id === lesson.passage.id;
        const headings = newHeadings(path, passage);
        path = passage.headings;
        return (
          <section
            key={passage.id}
            ref={isCited ? cited : null}
            className={isCited ? 'lesson-passage lesson-cited' : 'lesson-passage'}
          >
            {isCited && <p className="lesson-cited-note">{words.passage.cited}</p>}
            {headings}
            {passage.question !== null && (
              <h4 className="lesson-question">
                <span>{words.passage.question}</span> {passage.question}
              </h4>
            )}
            <Markdown text={withoutHeading(passage)} />
          </section>
        );
      })}
    </article>
  );
}

/** The headings that begin with this passage, by their depth; those above it have been written already. */
function newHeadings(before: string[], passage: PassageDoc): ReactNode {
  let common = 0;
  while (common < before.length && before[common] === passage.headings[common]) common++;
  return passage.headings.slice(common).map((heading, index) => {
    const depth = common + index;
    // The document's own title stands in the drawer's; a FAQ entry's heading is its question.
    if (depth === 0 || heading === passage.question) return null;
    return createElement(`h${Math.min(6, depth + 2)}`, { key: heading }, heading);
  });
}

/** Where a passage's text opens with its own heading or question, that is already written. */
function withoutHeading({ text, headings, question }: PassageDoc): string {
  const [line = ''] = text.trimStart().split('\n', 1);
  const opening = line.replace(/^#{1,6}\s+/, '').replace(/\s*#*$/, '');
  const isHeading = opening === question || (opening !== line && headings.includes(opening));
  return isHeading ? text.trimStart().slice(line.length).trimStart() : text;
}
