import { mock } from 'ev-driver-mock/vite';
import { defineConfig } from 'vite';

// `npm start`: the app and the mocked API under one origin.
export default defineConfig({ plugins: [mock()] });
