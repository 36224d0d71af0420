import { describe, expect, it } from 'vitest'
import { checklist } from '../../../../domain/tickets/checklist'
import { ticketFormats } from '../../../../domain/tickets/formats'
import { githubIssues } from '../../../../domain/tickets/github-issues'
import { cell, jiraCsv } from '../../../../domain/tickets/jira-csv'
import { ticketsOf } from '../../../../domain/tickets/ticket'
import { anAction } from '../../../support/actions'
import { anIncident } from '../../../support/incidents'

const incident = anIncident({
  actions: [
    anAction({
      id: 'a1',
      priority: 'P2',
      due: undefined,
      owner: '',
      doneWhen: '',
      text: '=HYPERLINK("http://x")',
    }),
    anAction({ id: 'a2', priority: 'P0', due: '2026-03-13', text: 'Let the **pool** grow, "as needed"' }),
    anAction({ id: 'a3', ticket: { key: 'PAY-1', link: '' } }),
    anAction({ id: 'a4', status: 'done', text: 'Raise the limit' }),
    anAction({
      id: 'a5',
      status: 'not planned',
      text: 'Buy a second cluster',
      reason: 'Costs more than it saves',
    }),
    anAction({ id: 'a6', text: '  ' }),
  ],
})

describe('ticketsOf', () => {
  it('takes what has yet to become a ticket, most urgent first', () => {
    expect(ticketsOf(incident).map(({ title }) => title)).toEqual([
      'Let the pool grow, "as needed"',
      '=HYPERLINK("http://x")',
    ])
  })

  it('cuts a title that trackers refuse, and gives the whole text beside it', () => {
    const text = 'Let the pool grow '.repeat(20)
    const [ticket] = ticketsOf(anIncident({ actions: [anAction({ text })] }))
    expect(ticket?.title).toHaveLength(250)
    expect(ticket?.facts[0]).toEqual({ label: 'Action', text: text.trim() })
  })
})

describe('jiraCsv', () => {
  it('is an epic with its tasks, in the columns that both kinds of Jira read', () => {
    const lines = jiraCsv(incident).split('\r\n')
    expect(lines[0]).toBe(
      'Issue Type,Issue ID,Parent,Summary,Epic Name,Epic Link,Priority,Due Date,Labels,Labels,Description',
    )
    expect(lines[1]).toBe(
      'Epic,1,,INC-2026-042 Checkout answers 503,INC-2026-042 Checkout answers 503,,,,post-mortem,INC-2026-042,"What is done after INC-2026-042, as agreed in its post-mortem."',
    )
    expect(lines[2]).toContain(
      'Task,2,1,"Let the pool grow, ""as needed""",,INC-2026-042 Checkout answers 503,Highest,2026-03-13,post-mortem,prevent,"Done when: ',
    )
    expect(lines.at(-1)).toBe('')
  })

  it('shows a formula as text, keeps line breaks inside quotes, and drops control characters', () => {
    expect(cell('=1+1')).toBe("'=1+1")
    expect(cell('@SUM(A1)')).toBe("'@SUM(A1)")
    expect(cell(' -2')).toBe("' -2")
    expect(cell('a\r\nb\u0007"c"')).toBe('"a\nb""c"""')
    expect(jiraCsv(incident)).toContain(',"\'=HYPERLINK(""http://x"")",')
  })
})

describe('githubIssues', () => {
  it('has a heading an issue, and lines for the command line that no text can break out of', () => {
    const text = githubIssues(anIncident({ actions: [anAction({ text: "Don't retry; `rm -rf`" })] }))
    expect(text).toContain("\n## Don't retry; rm -rf\n")
    expect(text).toContain('**Done when:** A load test at twice the peak keeps the error rate under 1 %')
    expect(text).toContain("\ngh issue create --title 'Don'\\''t retry; rm -rf' --body '**Done when:** ")
  })

  it('says so where nothing is left', () => {
    expect(githubIssues(anIncident())).toContain('No action is left without a ticket.')
  })
})

describe('checklist', () => {
  it('lists all by priority, ticks what is done, and gives the reason of what was left', () => {
    expect(checklist(incident)).toBe(`# Action items of INC-2026-042 Checkout answers 503

## P0: within 24 hours

- [ ] Let the pool grow, "as needed" (Payments team; due 2026-03-13)
  - Done when: A load test at twice the peak keeps the error rate under 1 %

## P1: near-term

- [ ] Add a circuit breaker between checkout and the session store (Payments team; due 2026-03-20; PAY-1)
  - Done when: A load test at twice the peak keeps the error rate under 1 %
- [x] Raise the limit (Payments team; due 2026-03-20)
  - Done when: A load test at twice the peak keeps the error rate under 1 %

## P2: long-term

- [ ] =HYPERLINK("http://x") (no owner; no date)

## Considered, not planned

- Buy a second cluster: Costs more than it saves
`)
  })
})

describe('ticketFormats', () => {
  it('offers first what the team tracks its actions in', () => {
    expect(ticketFormats('GitHub issues')[0]).toBe('github')
    expect(ticketFormats('Jira epics')).toEqual(['jira', 'github', 'checklist'])
  })
})
