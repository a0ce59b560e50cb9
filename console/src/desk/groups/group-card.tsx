import { Button, Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { copyText } from '../../browser/clipboard.ts';
import { dayAndTime } from '../../language/moment.ts';
import { positioningTags } from '../../language/positioning-tags.ts';
import { problemWords } from '../../language/problem-words.ts';
import { Icon } from '../../look/icons.tsx';
import { asProblem, type Problem } from '../../wire/problem.ts';
import type { DeskGroupDoc } from '../../wire/question.ts';
import { useDesk } from '../desk-context.tsx';
import { useWords } from '../use-words.ts';
import { GroupHelpers } from './group-helpers.tsx';
import { ModerationMode } from './moderation-mode.tsx';
import { RevokeInvite } from './revoke-invite.tsx';
import { SpeakingMode } from './speaking-mode.tsx';

const DAYS = [7, 30, 180];
const USUAL_DAYS = 30;

type Invite =
  | { state: 'none' }
  | { state: 'made'; url: string; expiresAt: string; copied: boolean }
  | { state: 'failed'; problem: Problem };

export function GroupCard(props: { group: DeskGroupDoc; assistant: ReactNode; onChanged: () => void }) {
  const { group, assistant, onChanged } = props;
  const words = useWords();
  const { api, language, timeIn } = useDesk();
  const [days, setDays] = useState(USUAL_DAYS);
  const [invite, setInvite] = useState<Invite>({ state: 'none' });
  const [making, setMaking] = useState(false);
  const tags = positioningTags(group.positioning, language);

  async function makeInvite() {
    setMaking(true);
    try {
      const made = await api.invite(group.id, days);
      setInvite({ state: 'made', ...made, copied: await copyText(made.url) });
    } catch (error) {
      setInvite({ state: 'failed', problem: asProblem(error) });
    }
    setMaking(false);
  }

  return (
    <li className="card" data-testid="group-card" data-group-id={group.id}>
      <div className="card-head">
        <div>
          <h3>
            {group.name} {group.demo && <span className="question-kind">{words.groups.demo}</span>}
          </h3>
          <span>{group.courseTitles.join(' · ')}</span>
        </div>
        <ul className="card-tags">
          {tags.map((tag) => (
            <li key={tag}>{tag}</li>
          ))}
        </ul>
      </div>
      {assistant}
      <SpeakingMode group={group} onChanged={onChanged} />
      <ModerationMode group={group} onChanged={onChanged} />
      <div className="card-actions">
        <Select
          aria-label={`${words.groups.days} · ${group.name}`}
          value={days}
          onChange={setDays}
          options={DAYS.map((count) => ({ value: count, label: words.groups.daysOption(count) }))}
        />
        <Button
          icon={<Icon name="link" size={16} />}
          data-testid="copy-invite"
          loading={making}
          onClick={() => void makeInvite()}
        >
          {words.groups.invite}
        </Button>
      </div>
      <div role="status">
        {invite.state === 'made' && (
          <div className="card-invite">
            <Input
              readOnly
              value={invite.url}
              aria-label={words.groups.linkLabel}
              data-testid="invite-url"
              onFocus={(event) => event.target.select()}
            />
            <span>
              {(invite.copied ? words.groups.copied : words.groups.copyByHand)(
                dayAndTime(invite.expiresAt, timeIn(group.id), Date.now()),
              )}
            </span>
          </div>
        )}
        {invite.state === 'failed' && <p className="card-fault">{problemWords(invite.problem, language)}</p>}
      </div>
      <RevokeInvite groupId={group.id} />
      <GroupHelpers groupId={group.id} />
    </li>
  );
}
