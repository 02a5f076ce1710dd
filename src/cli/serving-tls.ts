import type { Options } from '../options/options.ts';
import type { RunningServer } from '../server/server.ts';
import type { OpenTls } from '../server/tls/open-tls.ts';

type TlsKeys = 'tls' | 'tlsCert' | 'tlsKey' | 'tlsCaOut' | 'host' | 'allowHost';

/**
 * The certificate that the options ask for; what makes or reads it is loaded for who asks for it.
 * @throws MockError `certificate-incomplete`, `file-unreadable`, `certificate-unusable`, `file-not-writable`
 */
export async function servingTls(options: Pick<Options, TlsKeys>): Promise<OpenTls | undefined> {
  const { tls, tlsCert, tlsKey, tlsCaOut } = options;
  if (!tls && [tlsCert, tlsKey, tlsCaOut].every((path) => path === undefined)) return undefined;
  const { openTls } = await import('../server/tls/open-tls.ts');
  return openTls({ ...options, allowHosts: options.allowHost });
}

/** Puts a changed certificate in place while the server runs; one that cannot be used changes nothing. */
export async function watchTls(
  { files, readAtMs, reload }: OpenTls,
  server: RunningServer,
  pollMs: number,
  warn: (line: string) => void,
): Promise<{ close(): void }> {
  if (files.length === 0) return { close() {} };
  const { watchFiles } = await import('../content/disk/watch-files.ts');
  return watchFiles({
    ...{ files, readAtMs, pollMs },
    async onChange() {
      try {
        server.replaceCertificate(await reload());
        warn('The certificate has changed and is in place.');
      } catch (error) {
        warn(`${(error as Error).message} The certificate from before stays in place.`);
      }
      return files;
    },
    onError: (error) => warn(`The certificate cannot be watched: ${error.message}.`),
  });
}
