/** The notice that offers to undo a move to the trash, by the key of what was moved. */
export function trashNotice(key: string): string {
  return `trash ${key}`
}
