import react from '@vitejs/plugin-react'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import { defineConfig } from 'vite'
import { classicParts } from './scripts/drop-in/classic-parts.ts'
import { slimRouter } from './scripts/slim-router.ts'

// The bundle that servers load into their own pages by a classic script; see docs/decisions/0009.
export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [
    react({ jsxImportSource: '#jsx' }),
    slimRouter(),
    { ...optimizeLocales.vite({ locales: ['en-US'] }), enforce: 'pre' },
    classicParts(),
  ],
  experimental: {
    // `asset` is given to every part by the loader.
    renderBuiltUrl: (file, { hostType }) =>
      hostType === 'js' ? { runtime: `asset(${JSON.stringify(file)})` } : { relative: true },
  },
  build: {
    outDir: 'dist/drop-in',
    target: 'es2023',
    modulePreload: false,
    // Fonts from another origin would need its permission (CORS): they stand in the styles.
    assetsInlineLimit: 1_000_000,
    assetsDir: '',
    chunkSizeWarningLimit: 5000,
    rolldownOptions: {
      input: 'src/app/drop-in.tsx',
      // Classic scripts have no import.meta; Vite's and Monaco's uses of it are never come to.
      onLog: (level, log, handle) => log.code !== 'EMPTY_IMPORT_META' && handle(level, log),
      output: {
        format: 'cjs',
        // What a late part shares with the first view would else be a body of its own among its bodies.
        codeSplitting: { groups: [{ name: 'first-view', tags: ['$initial'] }] },
        entryFileNames: 'entry.js',
        chunkFileNames: 'part-[name]-[hash].js',
        assetFileNames: 'part-[name]-[hash][extname]',
      },
    },
  },
})
