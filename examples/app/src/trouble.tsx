import type { ReactNode } from 'react';
import type { Problem } from './charging-api.ts';
import { Icon, type IconName } from './icons.tsx';

/** A picture for each kind of problem. */
export const PICTURES: Readonly<Record<Problem['kind'], IconName>> = {
  'bad-id': 'person',
  'sign-in': 'key',
  nobody: 'person',
  unavailable: 'fault',
  unreadable: 'fault',
  cut: 'plug',
  slow: 'clock',
  offline: 'gone',
};

interface TroubleProps {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  /** What can be done. */
  readonly children?: ReactNode;
}

/** In place of what cannot be shown: what happened, why, and what to do. */
export function Trouble({ icon, title, text, children }: TroubleProps) {
  return (
    <section className="trouble" role="alert">
      <span className="trouble-icon">
        <Icon name={icon} />
      </span>
      <h1>{title}</h1>
      <p>{text}</p>
      {children && <div className="row">{children}</div>}
    </section>
  );
}
