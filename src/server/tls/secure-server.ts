import type { IncomingHttpHeaders, RequestListener, Server, ServerOptions } from 'node:http';
import type { ServerHttp2Session, ServerHttp2Stream } from 'node:http2';
import { createServer } from 'node:https';
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { lazily } from '../../base/lazily.ts';
import { present } from '../../base/present.ts';
import { MOST_HEADER_LINES } from '../limits.ts';

/** What a server shows itself with: PEM. */
export interface Certificate {
  readonly key: string;
  /** The certificate, and those between it and its authority. */
  readonly cert: string;
}

/** A server behind TLS, which speaks HTTP/1.1 and, where the client asks for it (ALPN), HTTP/2. */
export interface SecureServer {
  readonly server: Server;
  /** Called for each connection of HTTP/1.1, those within this process included, before its first request. */
  onConnection(track: (socket: Socket) => void): void;
  /** Shows another certificate from the next connection on. @throws Error of OpenSSL for one that cannot be used */
  replace(certificate: Certificate): void;
  /** Ends what has not got to a request, and sessions of HTTP/2 once their streams have ended; `atOnce` does not wait. */
  endSessions(atOnce: boolean): void;
}

/** A connection behind TLS, with the one beneath. */
type Secured = TLSSocket & { raw?: Socket | undefined };

const loadHttp2 = lazily(async () => {
  const [http2, { answerStream }] = await Promise.all([import('node:http2'), import('./answer-stream.ts')]);
  return { performServerHandshake: http2.performServerHandshake, answerStream };
});

/**
 * Makes a server behind TLS.
 * @throws Error of OpenSSL for a certificate that cannot be used
 */
export function createSecureServer(
  limits: ServerOptions,
  certificate: Certificate,
  app: RequestListener,
): SecureServer {
  const server = createServer({ ...limits, ...certificate, ALPNProtocols: ['h2', 'http/1.1'] }, app);
  const speakHttp1 = server.listeners('secureConnection') as ((socket: unknown) => void)[];
  server.removeAllListeners('secureConnection');
  const sessions = new Set<ServerHttp2Session>();
  const tracks: ((socket: Socket) => void)[] = [];
  const connect = (socket: unknown) => {
    for (const track of tracks) track(socket as Socket);
    for (const speak of speakHttp1) speak.call(server, socket);
  };
  const speakHttp2 = async (socket: TLSSocket) => {
    const { performServerHandshake, answerStream } = await loadHttp2();
    if (socket.destroyed) return;
    const session = performServerHandshake(socket, {
      maxHeaderListPairs: MOST_HEADER_LINES,
      settings: { maxHeaderListSize: limits.maxHeaderSize },
    } as object);
    sessions.add(session);
    session.on('close', () => sessions.delete(session));
    // What breaks a session is over with it.
    session.on('error', () => session.destroy());
    session.on('stream', ((
      stream: ServerHttp2Stream,
      _: IncomingHttpHeaders,
      _flags: number,
      raw: string[],
    ) => answerStream(stream, raw, connect)) as never);
  };
  const raws = new Map<string, Socket>();
  const unsecured = new Set<Socket>();
  server.on('connection', (raw: Socket) => {
    const key = keyOf(raw);
    raws.set(key, raw);
    unsecured.add(raw);
    raw.once('close', () => {
      raws.delete(key);
      unsecured.delete(raw);
    });
  });
  server.on('secureConnection', (socket: Secured) => {
    // Only the connection beneath can be reset.
    socket.raw = raws.get(keyOf(socket));
    unsecured.delete(present(socket.raw));
    if (socket.alpnProtocol === 'h2') speakHttp2(socket).catch(() => socket.destroy());
    else connect(socket);
  });
  return {
    server,
    onConnection: (track) => void tracks.push(track),
    replace: (next) => server.setSecureContext({ ...next }),
    endSessions(atOnce) {
      for (const raw of atOnce ? raws.values() : unsecured) raw.destroy();
      for (const session of sessions) {
        if (atOnce) session.destroy();
        else session.close();
      }
    },
  };
}

function keyOf({ remoteAddress, remotePort }: Socket): string {
  return `${remoteAddress} ${remotePort}`;
}
