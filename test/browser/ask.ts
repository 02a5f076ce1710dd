import type { PlainRequest, PlainResponse } from '../../src/doors/client/control-call.ts';

/** Where the pages of these tests look for the API: nobody is there. */
export const FAR_AWAY = 'https://charging.example.com';

/** Asks by the fetch of the page that this runs in. */
export async function ask({ method, path, headers, body }: PlainRequest): Promise<PlainResponse> {
  const response = await fetch(FAR_AWAY + path, { method, headers, ...(body !== '' && { body }) });
  const bytes = await response.arrayBuffer();
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  return { status: response.status, headers: [...response.headers], body: text };
}
