import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import express, { type RequestHandler } from 'express';
import type { PageHeaders } from './page.ts';

/** What is sent smaller, and as what; pictures and fonts are small by themselves. */
const PACKED: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};
/** What is smaller than this does not get smaller. */
const LEAST_PACKED = 1024;

/**
 * Sends the files of a page, in gzip to whoever takes it. What is not there is not the router's; other methods are left to
 * the handler that follows.
 * @param folder absolute path of the folder that holds them; looked for when the first is asked for
 */
export function sendFilesOf(folder: () => string, headers: PageHeaders): readonly RequestHandler[] {
  let files: RequestHandler | undefined;
  let packed: RequestHandler | undefined;
  return [
    (request, response, next) => {
      packed ??= packedFilesIn(folder(), headers);
      packed(request, response, next);
    },
    (request, response, next) => {
      files ??= filesIn(folder(), headers);
      files(request, response, next);
    },
    (request, _response, next) => next(hasFile(folder(), request.path) ? undefined : 'router'),
  ];
}

/** Whether a folder has a file of this name. */
function hasFile(folder: string, path: string): boolean {
  return existsSync(folder) && readdirSync(folder).includes(path.slice(1));
}

/** Names of files hold a hash of their content, so that browsers can keep them for ever. */
function filesIn(folder: string, headers: PageHeaders): RequestHandler {
  const setHeaders = (response: ServerResponse) => void response.setHeaders(new Map(headers));
  return express.static(folder, {
    ...{ index: false, etag: false, lastModified: false, redirect: false, setHeaders },
    ...{ maxAge: '1y', immutable: true },
  });
}

/** Sends scripts and styles in gzip to whoever takes it; each is packed when it is first asked for. */
function packedFilesIn(folder: string, headers: PageHeaders): RequestHandler {
  const packed = new Map<string, Promise<Buffer | undefined>>();
  return async (request, response, next) => {
    const type = PACKED[extname(request.path)];
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!type || !isRead || !hasFile(folder, request.path)) return next();
    response.vary('accept-encoding');
    if (request.acceptsEncodings('gzip') !== 'gzip' || request.headers.range !== undefined) return next();
    const name = request.path.slice(1);
    const known = packed.get(name) ?? packFile(join(folder, name));
    packed.set(name, known);
    const content = await known;
    if (!content) return next();
    response.setHeaders(new Map(headers));
    response.set({ 'cache-control': 'public, max-age=31536000, immutable', 'content-encoding': 'gzip' });
    response.type(type).set('content-length', String(content.length));
    response.end(request.method === 'HEAD' ? undefined : content);
  };
}

async function packFile(path: string): Promise<Buffer | undefined> {
  const content = await readFile(path);
  return content.length < LEAST_PACKED ? undefined : promisify(gzip)(content);
}
