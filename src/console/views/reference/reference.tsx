import { PageHead } from '../../parts/page-head.tsx';

/** The view of reference. */
export default function Reference() {
  return <PageHead title="Reference" />;
}
