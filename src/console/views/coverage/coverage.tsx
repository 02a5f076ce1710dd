import { PageHead } from '../../parts/page-head.tsx';

/** The view of coverage. */
export default function Coverage() {
  return <PageHead title="Coverage" />;
}
