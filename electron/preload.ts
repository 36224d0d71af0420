import { contextBridge, ipcRenderer, webFrame } from 'electron'
import type { Desktop, RequestName } from '../domain/desktop/desktop'
import { handedOverPaths } from './handed-over'

/** The page never learns of paths, and cannot make any up. */
const handedOver = handedOverPaths()

/** Hands the window its `desktop`. Forwards, decides nothing. */
const desktop: Desktop = {
  openArchive: ask('openArchive'),
  verifyExport: ask('verifyExport'),
  startBatch: ask('startBatch'),
  followBatch: ask('followBatch'),
  cancelBatch: ask('cancelBatch'),
  revealBatch: ask('revealBatch'),
  findIncidents: ask('findIncidents'),
  facetsOf: ask('facetsOf'),
  excerptsOf: ask('excerptsOf'),
  similarIncidents: ask('similarIncidents'),
  savedViews: ask('savedViews'),
  changeViews: ask('changeViews'),
  teamSettings: ask('teamSettings'),
  changeTeam: ask('changeTeam'),
  saveTemplateFile: ask('saveTemplateFile'),
  readTemplateFile: ask('readTemplateFile'),
  openIncident: ask('openIncident'),
  createIncident: ask('createIncident'),
  saveIncident: ask('saveIncident'),
  importFiles: ask('importFiles'),
  trashIncident: ask('trashIncident'),
  listTrash: ask('listTrash'),
  restoreIncident: ask('restoreIncident'),
  deleteFromTrash: ask('deleteFromTrash'),
  duplicateIncident: ask('duplicateIncident'),
  renameIncident: ask('renameIncident'),
  closeIncident: ask('closeIncident'),
  reopenIncident: ask('reopenIncident'),
  listSnapshots: ask('listSnapshots'),
  changedSinceSnapshot: ask('changedSinceSnapshot'),
  restoreFromSnapshot: ask('restoreFromSnapshot'),
  findArchive: ask('findArchive'),
  archiveFolder: ask('archiveFolder'),
  showArchiveFolder: ask('showArchiveFolder'),
  openOtherArchive: ask('openOtherArchive'),
  startMove: ask('startMove'),
  startBackup: ask('startBackup'),
  startCheck: ask('startCheck'),
  startRestore: ask('startRestore'),
  startSnapshotCopy: ask('startSnapshotCopy'),
  followWork: ask('followWork'),
  cancelWork: ask('cancelWork'),
  openSamples: ask('openSamples'),
  closeSamples: ask('closeSamples'),
  tryToWrite: ask('tryToWrite'),
  attachChosen: ask('attachChosen'),
  attachDropped: () => ask('attachDropped')(...handedOver()),
  attachPicture: ask('attachPicture'),
  checkAttachments: ask('checkAttachments'),
  openAttachment: ask('openAttachment'),
  copyAttachment: ask('copyAttachment'),
  listVersions: ask('listVersions'),
  readVersion: ask('readVersion'),
  restoreVersion: ask('restoreVersion'),
  verifyArchive: ask('verifyArchive'),
  saveTickets: ask('saveTickets'),
  startExport: ask('startExport'),
  startPreview: ask('startPreview'),
  takePreview: ask('takePreview'),
  followExport: ask('followExport'),
  cancelExport: ask('cancelExport'),
  revealExport: ask('revealExport'),
  newRecoveryKey: ask('newRecoveryKey'),
  protectArchive: ask('protectArchive'),
  unprotectArchive: ask('unprotectArchive'),
  changeProtection: ask('changeProtection'),
  lockArchive: ask('lockArchive'),
  takeHalfTyped: ask('takeHalfTyped'),
  unlockArchive: ask('unlockArchive'),
  nextArchiveChange: ask('nextArchiveChange'),
  lookOutside: ask('lookOutside'),
  goOnFrom: ask('goOnFrom'),
  keepAside: ask('keepAside'),
  nextCommand: ask('nextCommand'),
  offerCommands: ask('offerCommands'),
  readyToClose: ask('readyToClose'),
}

function ask<Name extends RequestName>(name: Name): Desktop[Name] {
  const request = (...carried: unknown[]) => ipcRenderer.invoke(name, ...carried)
  // `serve` answers each name with what the contract says; the process line itself has no types.
  return request as Desktop[Name]
}

contextBridge.exposeInMainWorld('desktop', desktop)

/** The page has no use for these, and each is a way to the network that no policy fully closes. */
webFrame.executeJavaScript(`
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel', 'WebTransport',
    'WebSocketStream', 'WebSocket', 'EventSource']) {
    try { Object.defineProperty(window, name, { value: undefined, writable: false, configurable: false }) }
    catch {}
  }
`)
