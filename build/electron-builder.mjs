import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setFuses } from './fuses.mjs'
import { inProject } from './set-up/project.mjs'

/**
 * What electron-builder is told. It puts an app together from out/ and one Electron, and never publishes or updates.
 *
 * @param {import('./set-up/electron-runtime.mjs').Electron | null} electron the one to put under the app; null lets
 *   electron-builder download the official one of each system it packages for
 * @returns {import('electron-builder').Configuration}
 */
export const packageConfiguration = (electron) => ({
  appId: 'io.debrief.desktop',
  productName: 'Debrief',
  copyright: 'The Debrief developers',
  directories: { output: 'out/package', buildResources: 'assets' },
  // Everything the app uses is in its bundles. Chromium finds its strings by the system's language, so all stay.
  // The command line runs on Node, which a packaged app does not offer.
  files: [
    'out/desktop/**',
    '!out/desktop/{cli,command-line}.*',
    'out/window/**',
    'package.json',
    'assets/icon.png',
  ],
  asar: true,
  // "No" means: node_modules is neither rebuilt nor copied.
  beforeBuild: async () => false,
  ...(electron && { electronDist: electron.dist, electronVersion: electron.version }),
  publish: null,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in.
  artifactName: '${name}-${version}-${os}-${arch}.${ext}',
  extraMetadata: { desktopName: 'debrief.desktop' },
  afterPack: async (context) => {
    await setFuses(context)
    if (electron?.kind === 'fallback') await writeFile(join(context.appOutDir, testingOnly), testingOnlyText)
  },
  linux: {
    target: electron ? ['dir', 'tar.gz'] : ['AppImage', 'deb', 'tar.gz'],
    executableName: 'debrief',
    syncDesktopName: true,
    icon: inProject('assets', 'icons'),
    category: 'Office',
    maintainer: 'The Debrief developers',
  },
  win: { target: ['nsis', 'zip'], icon: inProject('assets', 'icon.ico') },
  nsis: { oneClick: false, allowToChangeInstallationDirectory: true },
  mac: {
    target: ['dmg', 'zip'],
    icon: inProject('assets', 'icon.icns'),
    category: 'public.app-category.business',
  },
})

export const testingOnly = 'TESTING-ONLY.txt'

export const testingOnlyText = `This package is for testing, not for release.

It stands on an old Electron from the npm registry, because the official one could not be downloaded where it was
made. That Electron gets no security updates any more. A package for release is made where github.com can be
reached; it stands on the Electron that package.json declares, and does not hold this file.
`
