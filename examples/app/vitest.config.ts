import { defineConfig } from 'vitest/config';

// Apart from vite.config.ts: each test brings a mock of its own.
export default defineConfig({ test: { environment: 'jsdom' } });
