import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeExchange } from '../../../../domain/exchange/write-exchange'
import { anAction } from '../../../support/actions'
import { aFolderWith } from '../../../support/archives'
import { buildCommandLine, debrief } from '../../../support/command-line'
import { anIncident } from '../../../support/incidents'
import { tempFolder } from '../../../support/temp-folder'

beforeAll(buildCommandLine, 60_000)

/** Answers of `debrief check` to lines that are piped in. */
function checkLines(lines: string, ...args: string[]) {
  const { status, stdout } = spawnSync(
    process.execPath,
    [resolve('out/desktop/cli.cjs'), 'check', ...args, '-'],
    {
      input: lines,
      encoding: 'utf8',
    },
  )
  return { code: status, out: stdout.split('\n').slice(0, -1) }
}

function aFile(name: string, text: string) {
  const home = tempFolder()
  writeFileSync(join(home, name), text)
  return (...args: string[]) => debrief(['check', name, ...args], { home, folder: home })
}

const document = `# Checkout was down

It was human error.

\`\`\`
human error in a log
\`\`\`

## Action items

- Prevention:
  - [ ] Be more careful
  - [ ] Reject orders without an address
- Improve testing
  - Done when: soon

## Thanks

- Improve testing
`

describe('debrief check on a Markdown document', () => {
  it('names what a reviewer would ask, with file, line and column', () => {
    const { code, out } = aFile('doc.md', document)()
    expect(code).toBe(1)
    expect(out.split('\n').filter((line) => line.startsWith('doc.md:'))).toEqual([
      expect.stringMatching(/^doc\.md:3:8: “human error” .*\[/),
      expect.stringMatching(/^doc\.md:12:9: “Be more careful” .*\[action\/care]$/),
      expect.stringMatching(/^doc\.md:14:3: “Improve testing” .*\[action\/no-measure]$/),
    ])
  })

  it('answers in JSON, and leaves out the families that are off', () => {
    const { code, out } = aFile('doc.md', document)('--json', '--off', 'action,C')
    const { document: name, findings } = JSON.parse(out)
    expect([code, name, findings.length]).toEqual([1, 'doc.md', 1])
    expect(document.slice(findings[0].start, findings[0].end)).toBe('human error')
    expect(findings[0]).toMatchObject({ line: 3, column: 8, words: 'human error', family: 'A' })
  })

  it('ends with 0 where there is nothing', () => {
    expect(aFile('doc.md', '# Fine\n\nThe pool was full.\n')('--json')).toEqual({
      code: 0,
      out: '{"document":"doc.md","findings":[]}\n',
      complaints: '',
    })
  })
})

describe('debrief check on an incident', () => {
  it('reads a file of the exchange format, and says in which text', () => {
    const { code, out } = debrief(['check', resolve('assets/samples/INC-2026-107.json'), '--json'], {
      home: tempFolder(),
    })
    const { findings } = JSON.parse(out)
    expect(code).toBe(findings.length > 0 ? 1 : 0)
  })

  it('reads an incident of the archive', async () => {
    const incident = anIncident({ id: 'INC-7', actions: [anAction({ text: 'Be more careful' })] })
    const folder = await aFolderWith(incident)
    const { code, out } = debrief(['check', 'INC-7', '--archive', folder], { home: tempFolder() })
    expect([code, out.split(' ')[0]]).toEqual([1, 'INC-7:actions/action-1/text:1:1:'])
  })

  it('says when there is no such file or incident', () => {
    const { code, out, complaints } = debrief(['check', 'INC-8', '--archive', tempFolder()], {
      home: tempFolder(),
    })
    expect([code, out]).toEqual([1, ''])
    expect(complaints).toContain('There is no archive')
  })
})

describe('debrief check on lines', () => {
  it('answers each line with a line of JSON, empty ones too', () => {
    const { code, out } = checkLines(
      'Be more careful\r\n\nReject it\u2028now\nImprove testing',
      '--as',
      'action',
      '--json',
    )
    expect(code).toBe(1)
    expect(out.map((line) => JSON.parse(line).text)).toEqual([
      'Be more careful',
      '',
      'Reject it\u2028now',
      'Improve testing',
    ])
    expect(JSON.parse(out[0] ?? '')).toEqual({
      text: 'Be more careful',
      findings: [
        {
          rule: 'action/care',
          family: 'action',
          start: 0,
          end: 15,
          why: expect.any(String),
          source: expect.any(String),
          rewrite: '<Tool> rejects <condition> unless <confirmation>.',
        },
      ],
    })
    expect(JSON.parse(out[1] ?? '').findings).toEqual([])
  })

  it('reads narrative, and ends with 0 where there is nothing', () => {
    expect(checkLines('It was human error\n', '--as', 'narrative').out[0]).toMatch(/^-:1:8: “human error”/)
    expect(checkLines('The health check failed\n', '--as', 'narrative', '--json')).toEqual({
      code: 0,
      out: ['{"text":"The health check failed","findings":[]}'],
    })
    expect(checkLines('', '--as', 'action', '--json')).toEqual({ code: 0, out: [] })
  })
})

describe('debrief check used wrongly', () => {
  it.each([
    [[], 'nothing to check was named'],
    [['-'], 'say how lines are read'],
    [['--as', 'poem', '-'], 'there is no "poem"'],
    [['--as', 'action', 'doc.md'], 'name it with -'],
    [['doc.md', '--edition', 'press'], 'there is no edition "press"'],
    [['doc.md', '--off', 'A,Z'], 'there is no family "Z"'],
  ])('%j ends with 2', (args, complaint) => {
    const { code, complaints } = debrief(['check', ...args], { home: tempFolder() })
    expect(code).toBe(2)
    expect(complaints).toContain(complaint)
  })
})

describe('debrief export --tickets', () => {
  it('writes Jira CSV and Markdown, and refuses what is neither', () => {
    const home = tempFolder()
    const sample = resolve('assets/samples/INC-2026-107.json')
    const run = (...args: string[]) => debrief(['export', sample, ...args], { home, folder: home })
    expect(run('--tickets', 'out.csv').code).toBe(0)
    expect(readFileSync(join(home, 'out.csv'), 'utf8')).toMatch(/^Issue Type,.*\r\nEpic,1,/)
    expect(run('--tickets', 'out.md').out).toBe('Wrote out.md\n')
    expect(readFileSync(join(home, 'out.md'), 'utf8')).toContain('# Action items of INC-2026-107')
    expect(run('--tickets', 'out.xls').code).toBe(2)
  })

  it('says what looks like a secret, and leaves out what is redacted and who is named', () => {
    const home = tempFolder()
    const incident = anIncident({
      summary: 'Logged in from 10.64.32.84 with password: Tr0ub4dor&3',
      actions: [anAction({ text: 'Have Ada Lopez move Acme to its own pool', owner: 'Ada Lopez' })],
      people: [{ id: '1', name: 'Ada Lopez', role: 'Database on-call' }],
      redactions: [
        {
          id: '2',
          what: { kind: 'words', words: 'Acme' },
          reason: 'third party',
          note: '',
          editions: ['engineering'],
        },
      ],
    })
    writeFileSync(join(home, 'in.json'), JSON.stringify(writeExchange(incident)))
    const ran = debrief(['export', 'in.json', '--tickets', 'out.md', '--roles'], { home, folder: home })
    expect(ran.complaints).toMatch(/Password or secret Tr….* in Summary.*\nIP address 10\.64\.… in Summary/)
    const tickets = readFileSync(join(home, 'out.md'), 'utf8')
    expect(tickets).toContain('Have Database on-call move \\[REDACTED 3P\\] to its own pool')
    expect(tickets).not.toMatch(/Ada|Acme/)
  })
})
