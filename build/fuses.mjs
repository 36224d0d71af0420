import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses'

// Switches inside the Electron binary that turn off ways in which a finished app has no use for.
const wanted = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // The page is served from app://, so file:// needs no privileges.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
}

/**
 * Sets the fuses of a packaged app, those of them that its Electron has: older ones have fewer.
 *
 * @param {import('electron-builder').AfterPackContext} context
 */
export async function setFuses(context) {
  const executable = executableOf(context)
  // An official dist brings an app that opens any folder it is given.
  await rm(join(context.packager.getResourcesDir(context.appOutDir), 'default_app.asar'), { force: true })
  const wire = await getCurrentFuseWire(executable)
  const present = Object.entries(wanted).filter(([fuse]) => fuse in wire)
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Setting a fuse breaks the signature, without which a Mac with an Apple chip starts nothing.
    resetAdHocDarwinSignature: context.electronPlatformName === 'darwin',
    ...Object.fromEntries(present),
  })
}

function executableOf(
  /** @type {import('electron-builder').AfterPackContext} */ { appOutDir, packager, electronPlatformName },
) {
  const name = packager.appInfo.productFilename
  if (electronPlatformName === 'darwin') return join(appOutDir, `${name}.app`, 'Contents', 'MacOS', name)
  return join(appOutDir, electronPlatformName === 'win32' ? `${name}.exe` : 'debrief')
}
