import { Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useSettled } from '../../../browser/use-settled.ts';
import type { WantedQuestions } from '../../../wire/desk-api.ts';
import type { DeskGroupDoc, QuestionDoc } from '../../../wire/question.ts';
import { useWords } from '../../use-words.ts';

/** Nothing that waits is left out. */
export const isAllWaiting = ({ state, kind, owner, groupId, find }: WantedQuestions): boolean =>
  state === 'waiting' && kind === null && owner === null && groupId === null && find === null;

/** What is looked for by words the server finds. */
export const passes = (filter: WantedQuestions, question: QuestionDoc): boolean =>
  (filter.kind === null || question.kind === filter.kind) &&
  (filter.owner === null || question.owner === filter.owner) &&
  (filter.groupId === null || question.groupId === filter.groupId);

const orNull = (value: string): string | null => (value === '' ? null : value);

const STATES: WantedQuestions['state'][] = ['waiting', 'open', 'answered', 'dismissed'];

export function QuestionFilter(props: {
  filter: WantedQuestions;
  groups: DeskGroupDoc[];
  onFilter: (filter: WantedQuestions) => void;
}) {
  const words = useWords();
  const { filter, onFilter } = props;
  const choice = (all: string, options: Record<string, string>) => [
    { value: '', label: all },
    ...Object.entries(options).map(([value, label]) => ({ value, label })),
  ];
  const [typed, setTyped] = useState(filter.find ?? '');
  const find = orNull(useSettled(typed));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what else is chosen stays as it is
  useEffect(() => {
    if (find !== filter.find) onFilter({ ...filter, find });
  }, [find]);
  return (
    <fieldset className="question-filter" aria-label={words.filter.label}>
      <Input
        size="small"
        type="search"
        aria-label={words.filter.find}
        placeholder={words.filter.find}
        data-testid="filter-find"
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Select
        size="small"
        aria-label={words.filter.state}
        data-testid="filter-state"
        value={filter.state}
        onChange={(state) => onFilter({ ...filter, state })}
        options={STATES.map((value) => ({ value, label: words.filter.states[value] }))}
      />
      <Select
        size="small"
        aria-label={words.filter.kind}
        data-testid="filter-kind"
        value={filter.kind ?? ''}
        onChange={(value) => onFilter({ ...filter, kind: orNull(value) })}
        options={choice(words.filter.allKinds, words.kinds)}
      />
      <Select
        size="small"
        aria-label={words.filter.owner}
        data-testid="filter-owner"
        value={filter.owner ?? ''}
        onChange={(value) => onFilter({ ...filter, owner: orNull(value) })}
        options={choice(words.filter.allOwners, words.owners)}
      />
      {props.groups.length > 1 && (
        <Select
          size="small"
          aria-label={words.filter.group}
          data-testid="filter-group"
          showSearch={{ optionFilterProp: 'label' }}
          value={filter.groupId ?? ''}
          onChange={(value) => onFilter({ ...filter, groupId: orNull(value) })}
          options={choice(
            words.filter.allGroups,
            Object.fromEntries(props.groups.map((group) => [group.id, group.name])),
          )}
        />
      )}
    </fieldset>
  );
}
