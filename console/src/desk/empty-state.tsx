import { Icon, type IconName } from '../look/icons.tsx';
import './empty-state.css';

/** Nothing here, and that is fine: says why, and what would change it. */
export function EmptyState({ icon, heading, lead }: { icon: IconName; heading: string; lead: string }) {
  return (
    <div className="empty-state">
      <span className="empty-state-icon">
        <Icon name={icon} size={26} />
      </span>
      <h2>{heading}</h2>
      <p>{lead}</p>
    </div>
  );
}
