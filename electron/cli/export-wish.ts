import { PrintedEdition } from '../../domain/edition'
import { type ExportChoices, PageStamp } from '../../domain/export-choices'
import { DateStyle, House, Paper } from '../../domain/house'

export const wishOptions = {
  edition: { type: 'string', default: 'engineering' },
  roles: { type: 'boolean', default: false },
  action: { type: 'string' },
  stamp: { type: 'string' },
  paper: { type: 'string' },
  company: { type: 'string' },
  accent: { type: 'string' },
  dates: { type: 'string' },
} as const

type Given = {
  readonly edition: string
  readonly roles: boolean
  readonly action?: string | undefined
  readonly stamp?: string | undefined
  readonly paper?: string | undefined
  readonly company?: string | undefined
  readonly accent?: string | undefined
  readonly dates?: string | undefined
}

/** How documents are wished for on the command line. */
export type ExportWish = {
  readonly editions: readonly PrintedEdition[]
  readonly choices: Omit<ExportChoices, 'edition'>
  /** What is other than in the house of the archive's team. */
  readonly look: Partial<House>
}

export function wishOf(given: Given): ExportWish | { readonly problem: string } {
  const editions: PrintedEdition[] = []
  for (const name of given.edition.split(',')) {
    const edition = PrintedEdition.safeParse(name.trim())
    if (!edition.success) {
      return { problem: `there is no edition "${name}"; there is ${PrintedEdition.options.join(', ')}` }
    }
    if (!editions.includes(edition.data)) editions.push(edition.data)
  }
  const stamp = given.stamp === undefined ? undefined : stampOf(given.stamp)
  if (stamp === 'unclear')
    return { problem: 'a stamp is that of the first page, and ends with its number: ACME-000001' }
  const look = lookOf(given)
  if ('problem' in look) return look
  const { roles, action } = given
  return {
    editions,
    choices: {
      rolesForNames: roles,
      ...(action === undefined ? {} : { action }),
      ...(stamp === undefined ? {} : { stamp }),
    },
    look: look.house,
  }
}

function stampOf(text: string): PageStamp | 'unclear' {
  const [, prefix, digits = ''] = /^(.*?)(\d{1,10})$/.exec(text) ?? []
  const stamp = PageStamp.safeParse({ prefix, first: Number(digits), digits: digits.length })
  return stamp.success ? stamp.data : 'unclear'
}

function lookOf({ paper, company, accent, dates }: Given): { house: Partial<House> } | { problem: string } {
  const sheet = Paper.options.find((name) => name.toLowerCase() === paper?.toLowerCase())
  if (paper !== undefined && sheet === undefined) return { problem: 'paper is a4 or letter' }
  const color = House.shape.accent.optional().safeParse(accent?.toLowerCase())
  if (!color.success) return { problem: 'a colour is written as #0b4f5e' }
  const style = DateStyle.optional().safeParse(dates)
  if (!style.success) {
    return { problem: `dates are written like one of "${DateStyle.options.join('", "')}"` }
  }
  const name = House.shape.company.optional().safeParse(company)
  if (!name.success) return { problem: 'a company’s name has up to 120 characters' }
  return {
    house: {
      ...(sheet === undefined ? {} : { paper: sheet }),
      ...(color.data === undefined ? {} : { accent: color.data }),
      ...(style.data === undefined ? {} : { dates: style.data }),
      ...(name.data === undefined ? {} : { company: name.data }),
    },
  }
}
