import react from '@vitejs/plugin-react'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import { defineConfig } from 'vitest/config'
import { contentSecurityPolicy } from './scripts/content-security-policy.ts'
import { firstChunks, program, rows } from './scripts/first-chunks.ts'
import { slimRouter } from './scripts/slim-router.ts'

const first = firstChunks(import.meta.dirname)

// What takes longer than `npm test` may: npm run test:deep
const deep = process.env.DEEP !== undefined

export default defineConfig({
  // Relative addresses: dist/ works under any sub-path of any static server.
  base: './',
  plugins: [
    react({ jsxImportSource: '#jsx' }),
    slimRouter(),
    contentSecurityPolicy(),
    first.plugin,
    // react-aria ships its few texts in thirty languages; the page is in English.
    { ...optimizeLocales.vite({ locales: ['en-US'] }), enforce: 'pre' },
  ],
  build: {
    // What was bundled is listed with its licences, as most of them ask.
    license: { fileName: 'licences.md' },
    manifest: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 5000,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index.html', rows, program],
      preserveEntrySignatures: 'allow-extension',
      output: { codeSplitting: first.codeSplitting },
    },
  },
  test: {
    // Machines differ by an order of magnitude; what is slow is for the benchmarks to say.
    testTimeout: 30_000,
    // Reading the same modules again for every file would take longer than the tests.
    isolate: false,
    // Left alone, one core stays idle, which on two cores is half of them.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: [deep ? 'test/deep/**/*.test.ts' : 'test/**/*.test.ts'],
          exclude: [deep ? '' : 'test/deep/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'components',
          environment: 'jsdom',
          include: [deep ? 'test/deep/**/*.test.tsx' : 'test/**/*.test.tsx'],
          exclude: [deep ? '' : 'test/deep/**'],
          setupFiles: ['test/setup-components.ts'],
        },
      },
    ],
  },
})
