import { PageHead } from '../../parts/page-head.tsx';

/** The view of drivers. */
export default function Drivers() {
  return <PageHead title="Drivers" />;
}
