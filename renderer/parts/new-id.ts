/** An id for a new item; 48 bits of chance are plenty for the few thousand items of one incident. */
export function newId(): string {
  return crypto.randomUUID().slice(-12)
}
