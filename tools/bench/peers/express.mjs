// @ts-check
// A plain express 5 server that sends one body. Usage: node express.mjs BODY_FILE CONTENT_TYPE
import { readFileSync } from 'node:fs';
import express from 'express';

const [file, contentType] = process.argv.slice(2);
const body = readFileSync(String(file));

const app = express();
app.get('/api/user/externalId/:externalId', (_request, response) => {
  response.type(String(contentType)).send(body);
});
const server = app.listen(0, '127.0.0.1', () => {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  console.log(`http://127.0.0.1:${port}`);
});
