import { PageHead } from '../../parts/page-head.tsx';

/** The view of sessions. */
export default function Sessions() {
  return <PageHead title="Sessions" />;
}
