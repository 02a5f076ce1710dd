import { PageHead } from '../../parts/page-head.tsx';

/** What runs, and where to begin. */
export function Overview() {
  return <PageHead title="Overview" lead="A charging network that looks real, and breaks when you say so." />;
}
