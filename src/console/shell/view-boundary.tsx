import { Component, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Connection } from '../api/mock.tsx';
import { useMock } from '../api/mock.tsx';
import { BASE } from '../api/scope.ts';
import { Empty, Failed } from '../parts/states.tsx';
import { ViewNotLoaded } from './lazy-view.tsx';

interface BoundaryProps {
  readonly children: ReactNode;
  /** What is shown; another one begins anew. */
  readonly path: string;
  readonly connection: Connection;
}

interface State {
  readonly error: unknown;
  readonly path: string;
}

/** When the page was loaded again for want of a view, in ms since 1970: not again and again. */
const RELOADED = 'ev-driver-mock.reloaded';
const AGAIN_MS = 10_000;

/** Keeps what goes wrong within a view from taking the whole page along. */
export function ViewBoundary({ children }: { readonly children: ReactNode }) {
  const { connection } = useMock();
  const [path] = useLocation();
  return (
    <Boundary path={path} connection={connection}>
      {children}
    </Boundary>
  );
}

class Boundary extends Component<BoundaryProps, State> {
  override state: State = { error: undefined, path: this.props.path };
  /** A file of the console was missing once: only a fresh page has all of them, by the names that they have now. */
  private isStale = false;

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error };
  }

  static getDerivedStateFromProps({ path }: BoundaryProps, state: State): Partial<State> | null {
    return path === state.path ? null : { path, error: undefined };
  }

  override componentDidCatch(error: unknown): void {
    if (!(error instanceof ViewNotLoaded)) return;
    this.isStale = true;
    if (this.props.connection === 'live') void loadAgain();
  }

  override componentDidUpdate({ connection }: BoundaryProps): void {
    const isBack = connection !== 'live' && this.props.connection === 'live';
    if (isBack && this.isStale) void loadAgain();
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    if (!(error instanceof ViewNotLoaded))
      return <Failed error={error} onRetry={() => this.setState({ error: undefined })} />;
    return (
      <Empty title="This view could not be loaded">
        <p>The server is away, or is another one by now. The view comes by itself as soon as it can.</p>
        <button type="button" className="button" onClick={() => void loadAgain(true)}>
          Try again
        </button>
      </Empty>
    );
  }
}

/** Loads the page again where the server has one. @param asked somebody wants it now */
async function loadAgain(asked = false): Promise<void> {
  const last = Number(sessionStorage.getItem(RELOADED) ?? 0);
  if (!asked && Date.now() - last < AGAIN_MS) return;
  const isThere = await fetch(BASE).then(
    ({ ok }) => ok,
    () => false,
  );
  if (!isThere) return;
  sessionStorage.setItem(RELOADED, String(Date.now()));
  window.location.reload();
}
