import { useEffect, useMemo, useState } from 'react';
import { DoorCard } from '../group/door/door-card.tsx';
import { useLanguage } from '../language/language-context.tsx';
import { problemWords } from '../language/problem-words.ts';
import { BrandMark } from '../look/brand-mark.tsx';
import { CitationContext } from '../text/citation-mark.tsx';
import { LazyMarkdown } from '../text/lazy-markdown.tsx';
import { PlainText } from '../text/plain-text.tsx';
import '../text/prose.css';
import type { LinkedAnswerDoc } from '../wire/linked-answer.ts';
import type { Citation } from '../wire/message.ts';
import { asProblem } from '../wire/problem.ts';
import { request } from '../wire/request.ts';
import { useWords } from './words.ts';
import './answer-page.css';

/** Behind the `#`: what stands there is sent to no server and no log. */
const tokenInUrl = (): string => location.hash.slice(1);
const placeOf = (passageId: string): string => `passage-${passageId}`;

/** What the link below an answer in a chat opens: the answer, and whole what it rests on. No account is needed. */
export function AnswerPage() {
  const words = useWords();
  const { language, suggest } = useLanguage();
  const [found, setFound] = useState<LinkedAnswerDoc | null>(null);
  const [failure, setFailure] = useState('');
  useEffect(() => {
    document.title = words.title;
  }, [words]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the link is read once
  useEffect(() => {
    request<LinkedAnswerDoc>(`/page/v1/linked-answers/${encodeURIComponent(tokenInUrl())}`).then(
      (document) => {
        setFound(document);
        suggest(document.language === 'en' ? 'en' : 'zh');
      },
      (error) => {
        const problem = asProblem(error);
        if (problem.code === 'answer_link_expired') setFailure(words.expired);
        else setFailure(problem.status === 404 ? words.bad : problemWords(problem, language));
      },
    );
  }, []);
  const targets = useMemo(
    () =>
      found && {
        citations: found.citations,
        open: ({ passageId }: Citation) => document.getElementById(placeOf(passageId))?.scrollIntoView(),
        name: ({ index, title }: Citation) => words.citation(index, title),
      },
    [found, words],
  );
  if (!found) {
    return failure === '' ? (
      <DoorCard busy heading={words.loading} />
    ) : (
      <DoorCard heading={words.failed} lead={failure} />
    );
  }
  return (
    <main className="answer-page">
      <header className="answer-page-head">
        <BrandMark size={40} />
        <div>
          <h1>{words.title}</h1>
          <p>{words.from(found.groupName)}</p>
        </div>
      </header>
      {found.correction && (
        <section className="answer-page-card answer-page-correction" data-testid="correction">
          <b>{words.corrected(found.correction.by)}</b>
          <PlainText text={found.correction.text} />
        </section>
      )}
      <section className="answer-page-card prose" data-testid="linked-answer">
        <CitationContext value={targets}>
          <LazyMarkdown text={found.text} />
        </CitationContext>
        {found.label !== null && <p className="answer-page-label">{found.label}</p>}
      </section>
      {found.passages.length > 0 && <h2>{words.passages}</h2>}
      {found.passages.map((passage) => (
        <section
          key={passage.id}
          id={placeOf(passage.id)}
          className="answer-page-card answer-page-passage prose"
          data-testid="linked-passage"
        >
          <p className="answer-page-place">
            {passage.courseTitle} · {passage.source}
          </p>
          {passage.question !== null && <h3>{passage.question}</h3>}
          <LazyMarkdown text={passage.text} />
        </section>
      ))}
    </main>
  );
}
