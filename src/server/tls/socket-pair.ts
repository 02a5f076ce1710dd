import { Duplex } from 'node:stream';
import { present } from '../../base/present.ts';

/**
 * One end of a connection within this process, with what a server asks of a socket of TCP beside what every stream has. What
 * is written to one end is read at the other.
 */
export class LocalSocket extends Duplex {
  /** Whether the other end has cut the connection with a reset, as `resetAndDestroy` does on a wire. */
  wasReset = false;
  private peer: LocalSocket | undefined;
  private waiting: (() => void) | undefined;

  static pair(): [LocalSocket, LocalSocket] {
    const [one, other] = [new LocalSocket(), new LocalSocket()];
    one.peer = other;
    other.peer = one;
    return [one, other];
  }

  override _read(): void {
    const { waiting } = this;
    this.waiting = undefined;
    waiting?.();
  }

  override _write(piece: Buffer, _encoding: string, done: () => void): void {
    const peer = present(this.peer);
    if (peer.destroyed || peer.push(piece)) done();
    else peer.waiting = done;
  }

  override _final(done: () => void): void {
    present(this.peer).push(null);
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    const peer = present(this.peer);
    const { waiting } = this;
    this.waiting = undefined;
    waiting?.();
    // What was ended in good order is read to its end first.
    if (!peer.destroyed && !this.writableFinished) peer.destroy();
    done(error);
  }

  /** Closes once all that was written is on its way. */
  destroySoon(): void {
    if (this.writableFinished) this.destroy();
    else this.end(() => this.destroy());
  }

  resetAndDestroy(): this {
    present(this.peer).wasReset = true;
    return this.destroy();
  }

  /** There is no time that passes on the way. */
  setTimeout(): this {
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }
}
