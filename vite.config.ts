import { resolve } from 'node:path'
import { lingui } from '@lingui/vite-plugin'
import babel from '@rolldown/plugin-babel'
import tailwindcss from '@tailwindcss/vite'
import react, { reactCompilerPreset } from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { cores } from './web/cores.ts'
import { servePages } from './web/serve-pages.ts'
import { spareLocales } from './web/spare-locales.ts'

const root = resolve(import.meta.dirname, 'web')
const input = {
  watch: resolve(root, 'watch/index.html'),
  embed: resolve(root, 'watch/embed/index.html'),
  desk: resolve(root, 'desk/index.html'),
}
const server = `http://127.0.0.1:${process.env['PORT'] ?? '3000'}`
/** The page's own host goes along: the server refuses commands from a foreign one. */
const passOn = { target: server, changeOrigin: false }

export default defineConfig({
  root,
  publicDir: false,
  // Macros are resolved natively before the compiler sees the component: the order of this list is the order of the work.
  plugins: [
    servePages(),
    spareLocales(),
    tailwindcss(),
    lingui({ macroTransform: true, failOnCompileError: true }),
    react(),
    // Babel is the slow part of the build: only files that can hold a component go through it.
    babel({ include: /\.tsx$/, presets: [reactCompilerPreset()] }),
  ],
  build: {
    outDir: resolve(import.meta.dirname, 'dist/web'),
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: ['chrome111', 'safari16.4', 'firefox121'],
    assetsInlineLimit: 1024,
    rolldownOptions: {
      input,
      output: { codeSplitting: cores(input) },
    },
  },
  server: {
    proxy: {
      // web/api is source of the pages, not an address of the server.
      '^/api/(?!.*\\.ts($|\\?))': { ...passOn, ws: true },
      '^/(assets/demo|media|pictures|sandbox|whep|whip)/': passOn,
      '^/whip$': passOn,
    },
  },
})
