import { Component, type ReactNode } from 'react';
import { Failed } from './states.tsx';

interface State {
  readonly error: unknown;
}

/** Keeps what goes wrong within a view from taking the whole page along. */
export class ViewBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return <Failed error={error} onRetry={() => this.setState({ error: undefined })} />;
  }
}
