import { itemAt } from '../../../base/present.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { ScopedLink } from '../../parts/scoped-link.tsx';
import { NotFound } from '../not-found.tsx';
import { DocumentView } from './document-view.tsx';
import { PAGES, type ReferencePage } from './pages.ts';
import './reference.css';
import { RulesView } from './rules-view.tsx';
import { SpecView } from './spec-view.tsx';

interface ReferenceProps {
  readonly params: { readonly '*'?: string };
}

/** The documentation: both APIs with "try it", the formats of files, and the world rules. */
export default function Reference({ params }: ReferenceProps) {
  const path = params['*'] || itemAt(PAGES, 0).path;
  const page = PAGES.find((each) => each.path === path);
  if (!page) return <NotFound />;
  return (
    <>
      <PageHead
        title="Reference"
        lead="Everything is in the package: no page is loaded from anywhere else."
      />
      <div className="reference">
        <nav className="reference-nav" aria-label="Reference">
          <ul>
            {PAGES.map(({ path: to, label }) => (
              <li key={to}>
                <ScopedLink to={`/reference/${to}`} aria-current={to === path ? 'page' : undefined}>
                  {label}
                </ScopedLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="reference-page">
          <Page key={page.path} page={page} />
        </div>
      </div>
    </>
  );
}

function Page({ page }: { readonly page: ReferencePage }) {
  switch (page.kind) {
    case 'spec':
      return <SpecView name={page.path} />;
    case 'rules':
      return <RulesView />;
    case 'document':
      return <DocumentView name={page.path} />;
  }
}
