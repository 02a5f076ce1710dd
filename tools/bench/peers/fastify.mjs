// @ts-check
// A plain fastify server that sends one answer. Usage: node fastify.mjs BODY_FILE HEADERS (JSON: names and values in turn)
import { readFileSync } from 'node:fs';
import { fastify } from 'fastify';

const [file, given] = process.argv.slice(2);
const body = readFileSync(String(file));

/** @type {string[]} */
const flat = JSON.parse(String(given));
const headers = Object.fromEntries(flat.flatMap((name, i) => (i % 2 === 0 ? [[name, flat[i + 1]]] : [])));

const app = fastify();
app.get('/api/user/externalId/:externalId', (_request, reply) => reply.headers(headers).send(body));
console.log(await app.listen({ port: 0, host: '127.0.0.1' }));
