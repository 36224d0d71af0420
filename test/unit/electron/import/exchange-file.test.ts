import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importExchangeFile } from '../../../../electron/import/exchange-file'
import { jsonFault } from '../../../../electron/import/json-fault'
import { aFolderWith, pathOf } from '../../../support/archives'
import { aFullIncident } from '../../../support/incidents'
import { tempFolder } from '../../../support/temp-folder'

const readAt = '2026-03-12T09:00:00Z'

function read(content: string | Uint8Array) {
  const path = join(tempFolder(), 'alerts.json')
  writeFileSync(path, content)
  return importExchangeFile(path, readAt)
}

async function reasonAgainst(content: string | Uint8Array): Promise<string> {
  const outcome = await read(content)
  return outcome.kind === 'failed' ? outcome.reason : `read ${outcome.incidents.length}`
}

async function idsIn(content: string | Uint8Array): Promise<string[]> {
  const outcome = await read(content)
  return outcome.kind === 'read' ? outcome.incidents.map((incident) => incident.id) : [outcome.reason]
}

describe('a file of incidents', () => {
  it('holds the field’s example', async () => {
    const outcome = await importExchangeFile('assets/samples/INC-2026-042.json', readAt)
    expect(outcome).toMatchObject({ kind: 'read', incidents: [{ id: 'INC-2026-042', openedAt: readAt }] })
  })

  it('holds several as a list or one a line', async () => {
    expect(await idsIn('[{"incident_id":"A-1"},{"incident_id":"A-2"}]')).toEqual(['A-1', 'A-2'])
    expect(await idsIn('{"incident_id":"A-1"}\n\n{"incident_id":"A-2"}\r\n')).toEqual(['A-1', 'A-2'])
  })

  it('may begin with the mark that Notepad and Excel write', async () => {
    expect(await idsIn('\uFEFF{"incident_id":"A-1"}')).toEqual(['A-1'])
  })

  it('may come from an archive of Debrief', async () => {
    const incident = aFullIncident()
    const folder = await aFolderWith(incident)
    expect(await importExchangeFile(pathOf(folder, 'INC-2026-042.json'), readAt)).toEqual({
      kind: 'read',
      incidents: [incident],
      savedAt: '2026-03-12T09:05:00Z',
    })
  })

  it('from an archive that was changed by hand is refused', async () => {
    const folder = await aFolderWith(aFullIncident())
    const text = readFileSync(pathOf(folder, 'INC-2026-042.json'), 'utf8')
    expect(await reasonAgainst(text.replace('Checkout', 'Nothing'))).toContain('do not match its checksum')
    const later = JSON.stringify({ ...JSON.parse(text), schema: 7, data: 'other' })
    expect(await reasonAgainst(later)).toContain('later version')
  })
})

describe('a file that cannot be read', () => {
  it.each([
    [
      '{"incident_id": "A-1",}',
      'Line 1, column 23: Expected the name of a field in double quotes, but found }.',
    ],
    [
      '{\n  "incident_id": "A-1"\n  "severity": "High"\n}',
      'Line 3, column 3: Expected "," or "}", but found "severity".',
    ],
    [
      "{'incident_id': 'A-1'}",
      "Line 1, column 2: 'incident_id' is not a JSON value; a text stands in double quotes.",
    ],
    ['{"incident_id": A-1}', 'Line 1, column 17: A-1 is not a JSON value; a text stands in double quotes.'],
    ['{"incident_id": "A-1"', 'Line 1, column 22: Expected "," or "}", but the text ends.'],
    ['{"incident_id": "A-1', 'Line 1, column 17: This text in double quotes has no end.'],
    [
      '{"incident_id": "A\n1"}',
      'Line 1, column 19: A line break or control character inside double quotes is written as',
    ],
    ['{"incident_id": "C:\\x"}', 'Line 1, column 20: A backslash may only stand before'],
    ['{"incident_id": 01}', 'Line 1, column 17: 01 is not a JSON value'],
    ['{"incident_id": "A-1"} and more', 'Line 1, column 24: and is not a JSON value'],
    ['[1, 2', 'Line 1, column 6: Expected "," or "]", but the text ends.'],
    ['{"incident_id":"A-1"}\n{"incident_id":}', 'Line 2, column 16: Expected a value, but found }.'],
    ['', 'It is empty.'],
    [' \n ', 'It is empty.'],
    ['[]', 'It holds no incident.'],
    ['null', 'it has to be a JSON object'],
    ['[{"incident_id":"A-1"},{"id":"A-2"}]', 'Incident 2 of 2: incident_id'],
    [
      '{"incident_id":"A-1","timeline":[{"timestamp":"soon","event":"x"}]}',
      'timeline[0].timestamp: "soon" is not a time.',
    ],
    ['{"incident_id":"A-1","__proto__":{"admin":true}}', 'It has a key "__proto__"'],
    ['{"incident_id":"A-1","metrics":{"a":[{"__proto__":1}]}}', 'It has a key "__proto__"'],
    [`{"incident_id":"A-1","x":${'['.repeat(70)}${']'.repeat(70)}}`, 'nested more than 64 levels deep'],
    [`${'['.repeat(100_000)}`, 'but the text ends'],
    [Buffer.from('{"incident_id":"caf\xe9"}', 'latin1'), 'It is not written in UTF-8.'],
    [Buffer.from('\uFEFF{"incident_id":"A-1"}', 'utf16le'), 'It is written in UTF-16.'],
  ])('%s', async (content, reason) => {
    expect(await reasonAgainst(content)).toContain(reason)
  })

  it('is missing, a folder, or larger than anybody writes', async () => {
    const folder = tempFolder()
    const reason = async (name: string) => {
      const outcome = await importExchangeFile(join(folder, name), readAt)
      return outcome.kind === 'failed' ? outcome.reason : ''
    }
    expect(await reason('none.json')).toBe('There is no such file.')
    mkdirSync(join(folder, 'sub'))
    expect(await reason('sub')).toContain('It is a folder.')
    writeFileSync(join(folder, 'big.json'), '')
    truncateSync(join(folder, 'big.json'), 51 * 1024 * 1024)
    expect(await reason('big.json')).toContain('larger than 50 MB')
  })

  it('leaves the prototypes of the program alone', async () => {
    await read('{"incident_id":"A-1","constructor":{"prototype":{"polluted":1}},"metrics":{"constructor":2}}')
    expect('polluted' in {}).toBe(false)
  })
})

it('a fault is found in every text that JSON.parse refuses, and never outside of it', () => {
  const good = readFileSync('assets/samples/INC-2026-042.json', 'utf8')
  const broken = fc.tuple(
    fc.nat(good.length - 1),
    fc.constantFrom('', '"', '}', ',', '\\', '\n', 'x', '-', '{', '\u0000'),
  )
  fc.assert(
    fc.property(broken, ([place, put]) => {
      const text = good.slice(0, place) + put + good.slice(place + 1)
      try {
        JSON.parse(text)
      } catch {
        const { line, column, problem } = jsonFault(text)
        const lines = text.split('\n')
        expect(line).toBeLessThanOrEqual(lines.length)
        expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1)
        expect(problem).not.toBe('It is not JSON.')
      }
    }),
    { numRuns: 2000, seed: 20260311 },
  )
})

it('a file that was cut off or changed anywhere is read or refused, and never crashes', async () => {
  const good = readFileSync('assets/samples/INC-2026-107.json')
  for (let run = 0; run < 300; run++) {
    const bytes = Buffer.from(good.subarray(0, run % 3 === 0 ? (run * 77) % good.length : good.length))
    const place = (run * 7919) % bytes.length
    bytes[place] = (run * 31) % 256
    expect(['read', 'failed']).toContain((await read(bytes)).kind)
  }
})
