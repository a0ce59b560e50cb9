import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Two pages, one build. `npx vite console` serves them with live reload beside an `npm start`. */
export default defineConfig({
  root: here('.'),
  plugins: [react()],
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    // The content security policy lets scripts and styles come from the server only: nothing is inlined.
    assetsInlineLimit: 0,
    // Two pages with the console's drawers and editors: Vite's hint at 500 kB says nothing new.
    chunkSizeWarningLimit: 900,
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        group: here('index.html'),
        console: here('console.html'),
        appeal: here('appeal.html'),
        answer: here('answer.html'),
      },
    },
  },
  server: {
    proxy: { '/page': 'http://127.0.0.1:3000', '/v1': 'http://127.0.0.1:3000' },
  },
});
