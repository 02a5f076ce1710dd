import { PageHead } from '../../parts/page-head.tsx';

/** The view of edge-cases. */
export default function EdgeCases() {
  return <PageHead title="EdgeCases" />;
}
