import { PageHead } from '../parts/page-head.tsx';
import { ScopedLink } from '../parts/scoped-link.tsx';
import { Empty } from '../parts/states.tsx';

/** There is no such page. */
export function NotFound() {
  return (
    <>
      <PageHead title="No such page" />
      <Empty title="There is nothing here">
        <ScopedLink to="/">To the overview</ScopedLink>
      </Empty>
    </>
  );
}
