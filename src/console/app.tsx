import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Route, Router, Switch } from 'wouter';
import { ApiError } from './api/client.ts';
import { MockProvider } from './api/mock.tsx';
import { BASE } from './api/scope.ts';
import { Loading } from './parts/states.tsx';
import { ViewBoundary } from './parts/view-boundary.tsx';
import { Shell } from './shell/shell.tsx';
import { NotFound } from './views/not-found.tsx';
import { Overview } from './views/overview/overview.tsx';

// Each view is a file of its own, loaded when it is first opened.
const Drivers = lazy(() => import('./views/drivers/drivers.tsx'));
const Driver = lazy(() => import('./views/driver/driver.tsx'));
const Timeline = lazy(() => import('./views/timeline/timeline.tsx'));
const Scenarios = lazy(() => import('./views/scenarios/scenarios.tsx'));
const Requests = lazy(() => import('./views/requests/requests.tsx'));
const Sessions = lazy(() => import('./views/sessions/sessions.tsx'));
const EdgeCases = lazy(() => import('./views/edge-cases/edge-cases.tsx'));
const Coverage = lazy(() => import('./views/coverage/coverage.tsx'));
const Wall = lazy(() => import('./views/wall/wall.tsx'));
const Reference = lazy(() => import('./views/reference/reference.tsx'));

/** Tries before a question counts as failed; what the server has refused is not asked again. */
const TRIES = 2;

function createQueries(): QueryClient {
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
export function App() {
  const [queries] = useState(createQueries);
  return (
    <QueryClientProvider client={queries}>
      <Router base={BASE}>
        <MockProvider>
          <Shell>
            <ViewBoundary>
              <Suspense fallback={<Loading what="the view" />}>
                <Views />
              </Suspense>
            </ViewBoundary>
          </Shell>
        </MockProvider>
      </Router>
    </QueryClientProvider>
  );
}

function Views() {
  return (
    <Switch>
      <Route path="/" component={Overview} />
      <Route path="/drivers" component={Drivers} />
      <Route path="/drivers/:externalId" component={Driver} />
      <Route path="/timeline" component={Timeline} />
      <Route path="/scenarios/:name?" component={Scenarios} />
      <Route path="/requests/:id?" component={Requests} />
      <Route path="/sessions" component={Sessions} />
      <Route path="/edge-cases/:name?" component={EdgeCases} />
      <Route path="/coverage" component={Coverage} />
      <Route path="/wall" component={Wall} />
      <Route path="/reference/*?" component={Reference} />
      <Route component={NotFound} />
    </Switch>
  );
}
