// Preloaded into a process by `--require`: whoever asks for anything but loopback ends it with code 99.
const dns = require('node:dns');
const net = require('node:net');

const LOOPBACK = ['localhost', '127.0.0.1', '::1'];

/** @param {unknown} host undefined for a pipe, and for a port of this machine */
function check(host) {
  if (host === undefined || LOOPBACK.includes(String(host))) return;
  process.stderr.write(`asked for ${host}\n`);
  process.exit(99);
}

/**
 * The function, which looks at its arguments first.
 * @template {(...args: any[]) => any} T
 * @param {T} call
 * @param {(args: any[]) => unknown} hostIn
 * @returns {T}
 */
function guarded(call, hostIn) {
  return new Proxy(call, {
    apply(target, self, args) {
      check(hostIn(args));
      return Reflect.apply(target, self, args);
    },
  });
}

net.Socket.prototype.connect = guarded(net.Socket.prototype.connect, (args) => args.flat()[0]?.host);
dns.lookup = guarded(dns.lookup, ([host]) => host);
dns.promises.lookup = guarded(dns.promises.lookup, ([host]) => host);
