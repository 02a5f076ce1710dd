// @ts-nocheck Runs where the peers are installed, not here.
// MSW's HTTP middleware as its guide shows it, with one handler. Usage: node msw.mjs BODY_FILE PORT
import { readFileSync } from 'node:fs';
import { createServer } from '@mswjs/http-middleware';
import { HttpResponse, http } from 'msw';

const [file, port] = process.argv.slice(2);
const driver = JSON.parse(readFileSync(file, 'utf8'));
const handler = http.get('/api/user/externalId/:externalId', ({ params }) =>
  HttpResponse.json({ ...driver, externalId: params.externalId }),
);
createServer(handler).listen(Number(port), '127.0.0.1');
