// @ts-check
// A bare node:http server that sends one answer. Usage: node bare.mjs BODY_FILE HEADERS (JSON: names and values in turn)
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [file, given] = process.argv.slice(2);
const body = readFileSync(String(file));
/** @type {string[]} */
const headers = JSON.parse(String(given));

const server = createServer((_request, response) => {
  response.writeHead(200, headers);
  response.end(body);
});
server.listen(0, '127.0.0.1', () => {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  console.log(`http://127.0.0.1:${port}`);
});
