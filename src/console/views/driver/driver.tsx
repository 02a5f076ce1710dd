import { PageHead } from '../../parts/page-head.tsx';

/** The view of driver. */
export default function Driver() {
  return <PageHead title="Driver" />;
}
