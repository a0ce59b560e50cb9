import { useEffect, useState } from 'react';
import { useUnsent } from '../browser/unsent.ts';
import { DoorCard } from '../group/door/door-card.tsx';
import { useLanguage } from '../language/language-context.tsx';
import { problemWords } from '../language/problem-words.ts';
import { asProblem } from '../wire/problem.ts';
import { request } from '../wire/request.ts';
import { useWords } from './words.ts';
import './appeal-page.css';

interface CaseDoc {
  category: string;
  status: string;
  groupName: string;
  rule: { number: number; text: { zh: string; en: string } } | null;
  language: string;
  text: string;
  appeal: { status: 'open' | 'accepted' | 'rejected'; reply: string | null } | null;
}

const LONGEST = 2_000;
/** Behind the `#`: what stands there is sent to no server and no log. */
const tokenInUrl = (): string => location.hash.slice(1);
const pathOf = (token: string): string => `/v1/appeals/${encodeURIComponent(token)}`;

/** What the link in a private message opens: the case, and a place to say what was misread. No account is needed. */
export function AppealPage() {
  const words = useWords();
  const { language, suggest } = useLanguage();
  const [found, setFound] = useState<CaseDoc | null>(null);
  const [failure, setFailure] = useState('');
  const [text, setText] = useUnsent(`appeal.${tokenInUrl()}`);
  const [sent, setSent] = useState(false);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    document.title = words.title;
  }, [words]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the link is read once
  useEffect(() => {
    request<CaseDoc>(`${pathOf(tokenInUrl())}/case`).then(
      (document) => {
        setFound(document);
        suggest(document.language === 'en' ? 'en' : 'zh');
      },
      (error) => {
        const problem = asProblem(error);
        setFailure(problem.status === 404 ? words.bad : problemWords(problem, language));
      },
    );
  }, []);

  async function submit() {
    setBusy(true);
    setFailure('');
    try {
      await request(pathOf(tokenInUrl()), { method: 'POST', body: { text: text.trim() } });
      setText('');
      setSent(true);
    } catch (error) {
      setFailure(problemWords(asProblem(error), language));
    }
    setBusy(false);
  }

  if (!found) {
    return failure === '' ? (
      <DoorCard busy heading={words.loading} />
    ) : (
      <DoorCard heading={words.failed} lead={failure} />
    );
  }
  if (sent || found.appeal?.status === 'open') return <DoorCard heading={words.sent} lead={words.sentLead} />;
  if (found.appeal?.status === 'accepted')
    return <DoorCard heading={words.title} lead={words.accepted(found.appeal.reply ?? '')} />;
  if (found.appeal?.status === 'rejected')
    return <DoorCard heading={words.title} lead={words.rejected(found.appeal.reply ?? '')} />;
  if (found.status === 'overturned' || found.status === 'withdrawn')
    return <DoorCard heading={words.title} lead={words.overturned} />;
  return (
    <DoorCard heading={words.heading} lead={words.lead(found.groupName)}>
      <form
        className="appeal"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {found.rule && (
          <p className="appeal-rule">
            <strong>{words.rule(found.rule.number)}</strong> {found.rule.text[language]}
          </p>
        )}
        <figure className="appeal-message">
          <figcaption>{words.yourMessage}</figcaption>
          <blockquote>{found.text === '' ? words.recalled : found.text}</blockquote>
        </figure>
        <label htmlFor="appeal-text">{words.label}</label>
        <textarea
          id="appeal-text"
          data-testid="appeal-text"
          rows={4}
          maxLength={LONGEST}
          value={text}
          placeholder={words.placeholder}
          onChange={(event) => setText(event.target.value)}
        />
        {failure !== '' && (
          <p className="appeal-failure" role="alert">
            {failure}
          </p>
        )}
        <button
          type="submit"
          className="door-button"
          data-testid="appeal-send"
          disabled={busy || text.trim() === ''}
        >
          {words.submit}
        </button>
      </form>
    </DoorCard>
  );
}
