import { lazy, Suspense } from 'react';
import { PageHead } from '../../parts/page-head.tsx';
import { Failed } from '../../parts/states.tsx';
import { lazyPart } from '../../shell/lazy-view.tsx';
import { BaseUrl } from './base-url.tsx';
import { GettingStarted } from './getting-started.tsx';
import './network.css';
import { useNetwork } from './use-network.ts';

// The first view is there before its map and what nobody reads at first.
const NetworkBody = lazy(loadNetworkBody);
const Foot = lazyPart(() => import('./foot.tsx'));

/** Loads the map and the list of the sites. */
export function loadNetworkBody() {
  return import('./network-body.tsx');
}

/** The first view: the network as it lives, each socket a click away, and where an app finds it. */
export function Overview() {
  const { sites, error, refetch } = useNetwork();
  return (
    <>
      <PageHead title="Network" lead="A charging network that looks real, and breaks when you say so.">
        <BaseUrl />
      </PageHead>
      <GettingStarted />
      {sites === undefined && error ? (
        <Failed error={error} onRetry={() => void refetch()} />
      ) : (
        <Suspense fallback={<div className="network" aria-busy="true" />}>
          <NetworkBody sites={sites} />
        </Suspense>
      )}
      <Suspense fallback={null}>
        <Foot />
      </Suspense>
    </>
  );
}
