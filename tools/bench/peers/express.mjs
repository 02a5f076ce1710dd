// @ts-check
// A plain express 5 server that sends one answer. Usage: node express.mjs BODY_FILE HEADERS (JSON: names and values in turn)
import { readFileSync } from 'node:fs';
import express from 'express';

const [file, given] = process.argv.slice(2);
const body = readFileSync(String(file));

/** @type {string[]} */
const flat = JSON.parse(String(given));
const headers = Object.fromEntries(flat.flatMap((name, i) => (i % 2 === 0 ? [[name, flat[i + 1]]] : [])));

const app = express();
app.get('/api/user/externalId/:externalId', (_request, response) => {
  response.set(headers).send(body);
});
const server = app.listen(0, '127.0.0.1', () => {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  console.log(`http://127.0.0.1:${port}`);
});
