import './skip-link.css';

/**
 * The first stop of the keyboard on a page: past what would be passed button by button. In sight only while it is it.
 */
export function SkipLink({ label, onSkip }: { label: string; onSkip: () => void }) {
  return (
    <button type="button" className="skip-link" onClick={onSkip}>
      {label}
    </button>
  );
}
