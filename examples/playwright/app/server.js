// Serves the app. Usage: node server.js PORT
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const FILES = { '/': ['index.html', 'text/html'], '/app.js': ['app.js', 'text/javascript'] };

createServer(({ url }, response) => {
  const [name, type] = FILES[new URL(url, 'http://app').pathname] ?? [];
  response.writeHead(name ? 200 : 404, { 'content-type': type ?? 'text/plain' });
  response.end(name ? readFileSync(new URL(name, import.meta.url)) : 'not here');
}).listen(Number(process.argv[2]), '127.0.0.1');
