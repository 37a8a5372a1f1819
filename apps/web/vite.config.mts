import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // `#domain` leads to the sources, here as on the server (package.json "imports").
  resolve: { conditions: ['iyab-source', ...defaultClientConditions] },
  server: { proxy: { '/api': 'http://localhost:3000' } },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // The content security policy knows only 'self' and the nonce: no data: URI, no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
