import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'react';
import { Route, Router, Switch } from 'wouter';
import { ApiError } from './api/client.ts';
import { MockProvider } from './api/mock.tsx';
import { BASE } from './api/scope.ts';
import { Loading } from './parts/states.tsx';
import { ToastProvider } from './parts/toast.tsx';
import { ZoneProvider } from './parts/zone.tsx';
import { lazyView } from './shell/lazy-view.tsx';
import { Shell } from './shell/shell.tsx';
import { ViewBoundary } from './shell/view-boundary.tsx';
import { Overview } from './views/network/overview.tsx';
import { NotFound } from './views/not-found.tsx';

// Each view is a file of its own, loaded when it is first opened.
const Beside = lazyView(() => import('./views/beside/beside.tsx'));
const Drivers = lazyView(() => import('./views/drivers/drivers.tsx'));
const Driver = lazyView(() => import('./views/driver/driver.tsx'));
const Timeline = lazyView(() => import('./views/timeline/timeline.tsx'));
const Scenarios = lazyView(() => import('./views/scenarios/scenarios.tsx'));
const Requests = lazyView(() => import('./views/requests/requests.tsx'));
const Sessions = lazyView(() => import('./views/sessions/sessions.tsx'));
const EdgeCases = lazyView(() => import('./views/edge-cases/edge-cases.tsx'));
const Coverage = lazyView(() => import('./views/coverage/coverage.tsx'));
const Stage = lazyView(() => import('./views/stage/stage.tsx'));
const Wall = lazyView(() => import('./views/wall/wall.tsx'));
const Reference = lazyView(() => import('./views/reference/reference.tsx'));

/** Tries before a question counts as failed; what the server has refused is not asked again. */
const TRIES = 2;

/** Keeps what the control API has answered. */
export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        // Without a network loopback is still there.
        networkMode: 'always',
        retry: (failures, error) => failures < TRIES && error instanceof ApiError && error.status === 0,
      },
      mutations: { networkMode: 'always' },
    },
  });
}

/** The console: the shell, and in it the view that the URL names. */
export function App({ queries }: { readonly queries: QueryClient }) {
  return (
    <QueryClientProvider client={queries}>
      <Router base={BASE}>
        <ZoneProvider>
          <ToastProvider>
            <MockProvider>
              <Shell>
                <ViewBoundary>
                  <Suspense fallback={<Loading what="the view" />}>
                    <Views />
                  </Suspense>
                </ViewBoundary>
              </Shell>
            </MockProvider>
          </ToastProvider>
        </ZoneProvider>
      </Router>
    </QueryClientProvider>
  );
}

function Views() {
  return (
    <Switch>
      <Route path="/" component={Overview} />
      <Route path="/app/:externalId?" component={Beside} />
      <Route path="/drivers" component={Drivers} />
      <Route path="/drivers/:externalId" component={Driver} />
      <Route path="/timeline" component={Timeline} />
      <Route path="/scenarios/:name?" component={Scenarios} />
      <Route path="/requests/:id?" component={Requests} />
      <Route path="/sessions" component={Sessions} />
      <Route path="/edge-cases/:name?" component={EdgeCases} />
      <Route path="/coverage" component={Coverage} />
      <Route path="/stage" component={Stage} />
      <Route path="/wall" component={Wall} />
      <Route path="/reference/*?" component={Reference} />
      <Route component={NotFound} />
    </Switch>
  );
}
