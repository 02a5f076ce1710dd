import { PageHead } from '../../parts/page-head.tsx';

/** The view of timeline. */
export default function Timeline() {
  return <PageHead title="Timeline" />;
}
