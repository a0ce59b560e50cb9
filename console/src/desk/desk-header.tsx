import { useEffect, useRef } from 'react';
import { BrandMark } from '../look/brand-mark.tsx';
import { Icon } from '../look/icons.tsx';
import { PageSwitches } from '../look/page-switches.tsx';
import { PAGE_SIZE } from '../wire/desk-api.ts';
import { useDesk } from './desk-context.tsx';
import { DESK_VIEWS, type DeskView } from './desk-view.ts';
import { useWords } from './use-words.ts';
import './desk-header.css';

const atMost = (count: number): string => (count < PAGE_SIZE ? String(count) : `${PAGE_SIZE}+`);

export function DeskHeader(props: {
  view: DeskView;
  onView: (view: DeskView) => void;
  counts: Record<DeskView, number>;
  onChangeOperator: () => void;
}) {
  const words = useWords();
  const { operator } = useDesk();
  const current = useRef<HTMLButtonElement>(null);
  // On a phone the views do not all fit: the one that is open is brought into sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view, another button
  useEffect(() => {
    // Gives nothing back: newer browsers answer with a promise, which an effect may not return.
    current.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [props.view]);
  return (
    <header className="desk-header">
      <span className="desk-brand">
        <BrandMark size={32} />
        <h1>{words.desk}</h1>
      </span>
      <nav aria-label={words.viewsLabel}>
        {DESK_VIEWS.map((view) => (
          <button
            key={view}
            ref={props.view === view ? current : undefined}
            type="button"
            data-testid={`view-${view}`}
            aria-current={props.view === view ? 'page' : undefined}
            onClick={() => props.onView(view)}
          >
            {words.views[view]}
            {props.counts[view] > 0 && (
              <span className={`desk-count desk-count-${view}`}>{atMost(props.counts[view])}</span>
            )}
          </button>
        ))}
      </nav>
      <button
        type="button"
        className="desk-operator"
        title={words.operator.change(operator)}
        onClick={props.onChangeOperator}
      >
        <Icon name="person" size={16} />
        <span>{operator}</span>
      </button>
      <PageSwitches />
    </header>
  );
}
