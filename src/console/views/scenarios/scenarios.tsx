import { PageHead } from '../../parts/page-head.tsx';

/** The view of scenarios. */
export default function Scenarios() {
  return <PageHead title="Scenarios" />;
}
