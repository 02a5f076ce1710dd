// Runs example.ts where it can run, and says why where it cannot. The image is named by MOCK_IMAGE, default: ev-driver-mock.
import { existsSync } from 'node:fs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const hasEngine = process.env.DOCKER_HOST !== undefined || existsSync('/var/run/docker.sock');
if (major < 22 || (major === 22 && minor < 18)) {
  console.log(
    'Skipped: Testcontainers 12 does not load on Node.js 20, and TypeScript runs as it is from 22.18 on.',
  );
} else if (!hasEngine || process.env.MOCK_IMAGE === undefined) {
  console.log('Skipped: name a container engine (DOCKER_HOST) and an image of the mock (MOCK_IMAGE).');
} else {
  await import('./example.ts');
}
