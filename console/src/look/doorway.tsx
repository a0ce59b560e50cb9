import type { ReactNode } from 'react';
import { PageSwitches } from './page-switches.tsx';
import './doorway.css';

/** The page that one meets before the group or the desk: one card in its middle, of the class `doorway-card`. */
export function Doorway({ className, children }: { className: string; children: ReactNode }) {
  return (
    <main className={`doorway ${className}`}>
      <div className="doorway-switches">
        <PageSwitches />
      </div>
      {children}
    </main>
  );
}
