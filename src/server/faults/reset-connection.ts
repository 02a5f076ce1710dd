import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Resets the connection of an answer. Behind TLS the connection beneath is reset, where this server has it; that of another
 * server, which mounts the mock, is cut.
 */
export function resetConnection({ socket }: ServerResponse): void {
  if (!socket) return;
  const { encrypted, raw } = socket as Socket & { readonly encrypted?: boolean; readonly raw?: Socket };
  if (raw) raw.resetAndDestroy();
  if (encrypted) socket.destroy();
  else socket.resetAndDestroy();
}
