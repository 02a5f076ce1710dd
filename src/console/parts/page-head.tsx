import { type ReactNode, useEffect } from 'react';
import { BRAND } from './brand.ts';

interface PageHeadProps {
  readonly title: string;
  /** One or two sentences: what this is for. */
  readonly lead?: ReactNode;
  /** Buttons of the whole view. */
  readonly children?: ReactNode;
}

/** The head of a view; its title is that of the tab, too. */
export function PageHead({ title, lead, children }: PageHeadProps) {
  useEffect(() => {
    document.title = `${title} · ${BRAND}`;
  }, [title]);
  return (
    <div className="page-head">
      <div>
        <h1>{title}</h1>
        {lead && <p className="lead">{lead}</p>}
      </div>
      {children && <div className="row page-actions">{children}</div>}
    </div>
  );
}
