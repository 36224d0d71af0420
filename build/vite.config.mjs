import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { inProject } from './set-up/project.mjs'

/** @type {import('vite').UserConfig} */
export default defineConfig({
  root: inProject('renderer'),
  publicDir: false,
  // Relative: the page is served from app:// and finds its files beside itself.
  base: './',
  plugins: [react()],
  // The page's security policy lets a worker load its parts as files, as the page does.
  worker: { format: 'es' },
  build: {
    outDir: inProject('out', 'window'),
    emptyOutDir: true,
    // Chromium of the oldest Electron we run on.
    target: 'chrome114',
    // The page's security policy allows scripts from files only, and no data: URLs but pictures.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // One window, read from the disk: a size that would be large on a network is not here.
    chunkSizeWarningLimit: 4096,
    reportCompressedSize: false,
  },
})
