import { BrandMark } from '../look/brand-mark.tsx';
import { IconButton } from '../look/icon-button.tsx';
import { PageSwitches } from '../look/page-switches.tsx';
import type { SessionDoc } from '../wire/session.ts';
import { useMembers } from './use-members.ts';
import { useWords } from './use-words.ts';

/** Which group this is, and on a small screen the way to what it is about. */
export function RoomHeader({
  session,
  wide,
  onAbout,
}: {
  session: SessionDoc;
  wide: boolean;
  onAbout: () => void;
}) {
  const words = useWords();
  const { group, learner } = session;
  const members = useMembers(session);
  return (
    <header className="room-header">
      {!wide && (
        <span className="room-header-mark">
          <BrandMark size={34} />
        </span>
      )}
      <div className="room-header-name">
        <h1>{group.name}</h1>
        <p>
          {words.group.members(members)} · {words.group.as(learner.name)}
        </p>
      </div>
      {!wide && <IconButton icon="info" label={words.group.about} onClick={onAbout} />}
      <PageSwitches />
    </header>
  );
}
