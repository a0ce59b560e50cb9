import type { ReactNode } from 'react';
import { BrandMark } from '../../look/brand-mark.tsx';
import { Doorway } from '../../look/doorway.tsx';
import './door-card.css';

/** The card in the middle of the page that one meets before the group. */
export function DoorCard(props: { heading: string; lead?: string; busy?: boolean; children?: ReactNode }) {
  return (
    <Doorway className="door">
      <section className="doorway-card door-card" aria-busy={props.busy ?? false}>
        <div className={props.busy ? 'door-mark door-mark-busy' : 'door-mark'}>
          <BrandMark size={52} />
        </div>
        <h1 aria-live="polite">{props.heading}</h1>
        {props.lead && <p className="door-lead">{props.lead}</p>}
        {props.children}
      </section>
    </Doorway>
  );
}
