import { PageHead } from '../../parts/page-head.tsx';

/** The view of requests. */
export default function Requests() {
  return <PageHead title="Requests" />;
}
