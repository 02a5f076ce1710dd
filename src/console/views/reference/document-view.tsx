import { useQuery } from '@tanstack/react-query';
import { type MouseEvent, useEffect } from 'react';
import { BASE, useGo } from '../../api/scope.ts';
import { Shown } from '../../parts/states.tsx';
import { type DocumentPage, loadDocument } from './documents.ts';

/** One of the project's documents. */
export function DocumentView({ name }: { readonly name: string }) {
  const page = useQuery({
    queryKey: ['document', name],
    queryFn: () => loadDocument(name),
    staleTime: Infinity,
  });
  return (
    <Shown of={page} what="the document">
      {(document) => <Article page={document} />}
    </Shown>
  );
}

function Article({ page }: { readonly page: DocumentPage }) {
  const go = useGo();
  useEffect(() => {
    const id = decodeURIComponent(window.location.hash.slice(1));
    if (id !== '') document.getElementById(id)?.scrollIntoView();
  }, []);
  const follow = (event: MouseEvent) => {
    const link = (event.target as Element).closest('a');
    const href = link?.getAttribute('href');
    if (!href?.startsWith(`${BASE}/`) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const [path = '', hash] = href.slice(BASE.length).split('#', 2);
    go(path);
    if (hash !== undefined) window.location.hash = hash;
  };
  return (
    <article className="document">
      <h2>{page.title}</h2>
      {page.headings.length > 2 && (
        <nav aria-label="On this page" className="document-contents">
          <ul>
            {page.headings.map(({ id, text }) => (
              <li key={id}>
                <a href={`#${id}`}>{text}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: links within are links; Enter clicks them */}
      <div
        onClick={follow}
        className="document-text"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: the project's own documents, made into HTML by the build
        dangerouslySetInnerHTML={{ __html: page.html }}
      />
    </article>
  );
}
