/** Where templates are looked at and edited; from an editor, it leads back there. */
export const templatesCommand = { name: 'templates', label: 'Templates', keys: 'mod+shift+P' } as const

/** What is done in the archive, and can be asked for from another screen: it is then shown first. */
export const archiveTasks = [
  { name: 'new incident', label: 'New post-mortem', keys: 'mod+N' },
  { name: 'import', label: 'Import incident JSON', keys: 'mod+O' },
  { name: 'find', label: 'Find in archive', keys: 'mod+F' },
  { name: 'trash', label: 'Show trash', keys: 'mod+shift+T' },
  { name: 'archive settings', label: 'Archive settings', keys: 'mod+,' },
] as const
export type ArchiveTask = (typeof archiveTasks)[number]['name']
