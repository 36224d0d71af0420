import type { Finding } from '../finding'

/** What a seasoned reviewer would ask about in the text of an action. */
export function checkAction(_text: string): Finding[] {
  return []
}
