import { Button } from 'antd';
import type { LearnerDetailDoc } from '../wire/learners-api.ts';
import { useLearnerWords } from './use-learner-words.ts';

/** The groups that somebody is or was in, with what they may not do there. */
export function LearnerGroups(props: {
  one: LearnerDetailDoc;
  nameOf: (groupId: string) => string;
  at: (iso: string, groupId: string) => string;
  busy: boolean;
  onConsent: (groupId: string) => void;
}) {
  const words = useLearnerWords();
  const { one, nameOf, at } = props;
  const { restrictions } = one.standing;
  // Restricted where they were never seen to join: by an alert on their first message, say.
  const groupIds = [...new Set([...one.memberships, ...restrictions].map(({ groupId }) => groupId))];
  return (
    <section className="desk-section">
      <h3>{words.groups}</h3>
      {groupIds.length === 0 && <p className="desk-section-empty">{words.noGroups}</p>}
      <ul className="learner-groups">
        {groupIds.map((groupId) => {
          const membership = one.memberships.find((other) => other.groupId === groupId);
          const held = restrictions.find((other) => other.groupId === groupId);
          const isMuted = held?.mutedUntil != null && Date.parse(held.mutedUntil) > Date.now();
          const awaitsConsent = held?.minor === true && held.consentAt === null;
          return (
            <li key={groupId}>
              <b>{nameOf(groupId)}</b>
              {membership?.core && <span className="learner-core">{words.core}</span>}
              {membership && (
                <p>
                  {words.joined(at(membership.joinedAt, groupId))}
                  {membership.leftAt !== null && ` · ${words.left(at(membership.leftAt, groupId))}`}
                </p>
              )}
              {held?.removedAt != null && (
                <p className="learner-warning">{words.removed(at(held.removedAt, groupId))}</p>
              )}
              {isMuted && (
                <p className="learner-warning">{words.muted(at(held.mutedUntil ?? '', groupId))}</p>
              )}
              {held?.consentAt != null && <p>{words.consented(at(held.consentAt, groupId))}</p>}
              {awaitsConsent && (
                <>
                  <p className="learner-warning">{words.minor}</p>
                  <Button
                    size="small"
                    disabled={props.busy}
                    data-testid="consent"
                    onClick={() => props.onConsent(groupId)}
                  >
                    {words.consent}
                  </Button>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
