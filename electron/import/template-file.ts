import { type ReadTemplate, readTemplate } from '../../domain/template-file'
import { textOf } from './exchange-file'
import { readJson } from './json-text'

/** Reads a template that somebody has saved as a file, or says what is wrong with it and where. */
export async function importTemplateFile(path: string): Promise<ReadTemplate> {
  const found = await textOf(path)
  if (found.kind === 'failed') return found
  const json = readJson(found.text)
  return json.kind === 'failed' ? json : readTemplate(json.values[0])
}
