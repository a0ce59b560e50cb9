import { useState } from 'react';
import { useLanguage } from '../../language/language-context.tsx';
import { positioningTags } from '../../language/positioning-tags.ts';
import { problemWords } from '../../language/problem-words.ts';
import { BrandMark } from '../../look/brand-mark.tsx';
import { Icon } from '../../look/icons.tsx';
import { asProblem, type Problem } from '../../wire/problem.ts';
import type { SessionDoc } from '../../wire/session.ts';
import { useWords } from '../use-words.ts';
import './about-group.css';

/** Beside the messages on a wide screen: the group, how to use it, what is kept, who answers. */
export function AboutGroup({ session, onLeave }: { session: SessionDoc; onLeave: () => Promise<void> }) {
  const words = useWords();
  return (
    <aside className="about-group" aria-label={words.group.about}>
      <div className="about-group-brand">
        <BrandMark size={34} />
        <div>
          <strong>{words.product}</strong>
          <span>{words.assistantRole}</span>
        </div>
      </div>
      <AboutContent session={session} onLeave={onLeave} />
    </aside>
  );
}

/** The same in a drawer on a phone. */
export function AboutContent({ session, onLeave }: { session: SessionDoc; onLeave: () => Promise<void> }) {
  const words = useWords();
  const { group, model } = session;
  const { language } = useLanguage();
  const tags = positioningTags(group.positioning, language);
  return (
    <div className="about-content">
      <section>
        <h2>{group.name}</h2>
        <ul className="about-tags">
          {tags.map((tag) => (
            <li key={tag}>{tag}</li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{words.group.howHeading}</h3>
        <ol className="about-steps">
          {words.group.how.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <section>
        <h3>{words.group.modelHeading}</h3>
        <p>{model.name === null ? words.group.noModel : words.group.model(model.name)}</p>
        {model.filing !== null && <p>{words.group.filing(model.filing)}</p>}
      </section>
      <section>
        <h3>{words.group.keptHeading}</h3>
        <p>{words.group.kept(group.keptDays)}</p>
      </section>
      <LeaveGroup onLeave={onLeave} />
    </div>
  );
}

/** Asks once more: without an invite there is no way back. */
function LeaveGroup({ onLeave }: { onLeave: () => Promise<void> }) {
  const words = useWords();
  const { language } = useLanguage();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function leave(): Promise<void> {
    setProblem(null);
    try {
      await onLeave();
    } catch (error) {
      setProblem(asProblem(error));
    }
  }

  if (!asking) {
    return (
      <button type="button" className="about-leave" onClick={() => setAsking(true)}>
        <Icon name="leave" size={16} /> {words.group.leave}
      </button>
    );
  }
  return (
    <div className="about-leave-sure" role="alert">
      <p>{problem ? problemWords(problem, language) : words.group.leaveSure}</p>
      <button type="button" className="about-leave about-leave-yes" onClick={() => void leave()}>
        {words.group.leaveConfirm}
      </button>
      <button type="button" className="about-leave" onClick={() => setAsking(false)}>
        {words.cancel}
      </button>
    </div>
  );
}
