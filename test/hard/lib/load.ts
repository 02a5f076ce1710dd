import { connect, type Socket } from 'node:net';

/** What a load asks for. */
export interface Sent {
  /** The request as it stands on the wire. */
  readonly text: string;
  /** HEAD: there is a length, and no body. */
  readonly isHead?: boolean;
}

/** What it gets. */
export interface Got {
  readonly status: number;
  /** Status line and headers. */
  readonly head: string;
  readonly body: Buffer;
}

/** A load on a server. */
export interface LoadOptions<Asked extends Sent> {
  readonly port: number;
  readonly connections: number;
  /** What is asked next; undefined ends the connection that asks. */
  readonly next: () => Asked | undefined;
  /** Throws where the answer is not as it should be, which ends the load. */
  readonly onAnswer: (asked: Asked, got: Got) => void;
  /**
   * Told of a request that was sent and not answered whole, with the bytes that came, after which its connection is
   * no more used. Default: throws, which ends the load.
   */
  readonly onLost?: (asked: Asked, bytes: number) => void;
}

/**
 * Asks over connections that are kept, each one request after another, without the weight of an HTTP client.
 * @returns how many whole answers came
 * @throws what `onAnswer` throws, and Error for a request that was lost
 */
export async function load<Asked extends Sent>(options: LoadOptions<Asked>): Promise<number> {
  const state = { answers: 0, isOver: false };
  const all = Array.from({ length: options.connections }, () => run(options, state));
  try {
    await Promise.all(all);
  } finally {
    state.isOver = true;
    await Promise.allSettled(all);
  }
  return state.answers;
}

async function run<Asked extends Sent>(
  { port, next, onAnswer, onLost }: LoadOptions<Asked>,
  state: { answers: number; isOver: boolean },
): Promise<void> {
  let connection: Connection | undefined;
  try {
    for (let asked = next(); asked && !state.isOver; asked = next()) {
      if (!connection?.isOpen) connection = await Connection.open(port).catch(() => undefined);
      if (!connection) return onLost ? void 0 : fail('No connection.');
      const got = await connection.ask(asked);
      if (typeof got === 'number') {
        if (!onLost) fail(`Lost after ${got} bytes: ${asked.text.slice(0, 200)}`);
        onLost(asked, got);
        return;
      }
      state.answers++;
      onAnswer(asked, got);
    }
  } finally {
    connection?.close();
  }
}

function fail(message: string): never {
  throw new Error(message);
}

/** One connection, one request at a time. */
class Connection {
  private readonly socket: Socket;
  private parts: Buffer[] = [];
  private size = 0;
  /** So many bytes must be there before it is worth to look again. */
  private needed = 0;
  private isHead = false;
  private settle: ((got: Got | number) => void) | undefined;

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.on('data', (part: Buffer) => {
      this.parts.push(part);
      this.size += part.length;
      if (this.size >= this.needed) this.look();
    });
    socket.on('error', () => {});
    socket.on('close', () => this.done(this.size));
  }

  static open(port: number): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true });
      socket.once('error', reject);
      socket.once('connect', () => resolve(new Connection(socket.off('error', reject))));
    });
  }

  get isOpen(): boolean {
    return this.socket.writable && !this.socket.readableEnded;
  }

  /** The answer, or how many bytes of it came before the end. */
  ask({ text, isHead = false }: Sent): Promise<Got | number> {
    this.isHead = isHead;
    return new Promise((resolve) => {
      this.settle = resolve;
      if (this.socket.destroyed) this.done(0);
      else this.socket.write(text, 'latin1');
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private done(got: Got | number): void {
    const { settle } = this;
    this.settle = undefined;
    settle?.(got);
  }

  private look(): void {
    const all = this.parts.length === 1 ? this.parts[0]! : Buffer.concat(this.parts);
    const end = all.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = all.toString('latin1', 0, end);
    const status = Number(head.slice(9, 12));
    const length =
      this.isHead || status === 204 ? 0 : Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
    const whole = end + 4 + length;
    this.needed = whole;
    if (all.length < whole) {
      this.parts = [all];
      return;
    }
    this.parts = [];
    this.size = 0;
    this.needed = 0;
    this.done({ status, head, body: all.subarray(end + 4, whole) });
  }
}
