import { createServer, type IncomingMessage, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

/** A forward proxy that runs, and what it was asked. */
export interface ForwardProxyServer {
  readonly port: number;
  /** Request lines without version, such as `CONNECT service.example:443`. */
  readonly seen: string[];
  close(): Promise<unknown>;
}

/**
 * Runs a forward proxy on loopback: it opens tunnels (CONNECT) and passes requests in absolute form on, to loopback
 * whatever the host.
 * @param user `user:password` that it wants; undefined: none
 */
export async function startForwardProxy(user?: string): Promise<ForwardProxyServer> {
  const seen: string[] = [];
  const isLetIn = ({ headers }: IncomingMessage) =>
    user === undefined || headers['proxy-authorization'] === `Basic ${Buffer.from(user).toString('base64')}`;
  const server = createServer((incoming, response) => {
    seen.push(`${incoming.method} ${incoming.url}`);
    if (!isLetIn(incoming)) return void response.writeHead(407, { 'proxy-authenticate': 'Basic' }).end();
    const [, port = '80', path = '/'] = /^http:\/\/[^/]*?(?::(\d+))?(\/.*)$/.exec(incoming.url!)!;
    const { 'proxy-authorization': _, ...headers } = incoming.headers;
    request({ host: '127.0.0.1', port, path, method: incoming.method!, headers }, (answer) => {
      response.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(response);
    }).end();
  });
  const sockets = new Set<{ destroy(): void }>();
  server.on('connect', (incoming, socket) => {
    seen.push(`CONNECT ${incoming.url}`);
    if (!isLetIn(incoming)) return void socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
    const upstream = connect(Number(incoming.url!.split(':')[1]), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    for (const one of [socket, upstream]) {
      sockets.add(one);
      one.on('error', () => {});
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    seen,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}
