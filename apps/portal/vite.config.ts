import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compression, defineAlgorithm } from 'vite-plugin-compression2';
import { pureContracts } from './pure-contracts.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  // Compressed once, as small as can be, for slow lines; the gateway sends the file that the browser takes.
  plugins: [
    react(),
    pureContracts(),
    compression({ algorithms: [defineAlgorithm('brotliCompress'), defineAlgorithm('gzip', { level: 9 })] }),
  ],
  resolve: {
    alias: {
      '@': path('./src'),
      '@digital-customs/contracts': path('../../libs/contracts/src/index.ts'),
    },
  },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:3000' } },
  build: {
    outDir: 'dist',
    target: 'es2022',
    // Nothing is embedded as a data: address, so that a strict content security policy can hold.
    assetsInlineLimit: 0,
  },
});
