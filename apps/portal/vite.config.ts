import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  plugins: [react()],
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
    rolldownOptions: {
      treeshake: {
        // The contracts are declarations: a page that needs a vocabulary shall not carry the schemas beside it.
        moduleSideEffects: [{ test: /\/libs\/contracts\/src\//, sideEffects: false }],
        manualPureFunctions: [
          ...['z', 'codeIn', 'term', 'listOf', 'pageOf', 'distinct', 'line', 'prose', 'defineEvent'],
          ...['Language', 'MemberCode', 'Audience', 'Contact', 'Person', 'Reason', 'Classification', 'step'],
          ...['PracticeContent', 'Revision', 'Curation', 'InvitationView'],
        ],
      },
    },
  },
});
