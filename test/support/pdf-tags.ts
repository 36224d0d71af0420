import type { Content } from './pdf-content'
import {
  isDictionary,
  isReference,
  type PdfDictionary,
  type PdfObjects,
  type PdfValue,
  textOf,
} from './pdf-objects'

const inside: Readonly<Record<string, readonly string[]>> = {
  '/Table': ['/TR', '/Caption'],
  '/TR': ['/TH', '/TD'],
  '/L': ['/LI', '/Caption'],
  '/LI': ['/Lbl', '/LBody'],
  '/TOC': ['/TOCI', '/TOC', '/Caption'],
}

/** Elements of PDF 1.7 that ours are; another has to be mapped to one of them. */
const standard = new Set(
  'Document Sect H1 H2 H3 H4 P L LI Lbl LBody Table TR TH TD Figure Caption Link TOC TOCI BlockQuote Code'
    .split(' ')
    .map((name) => `/${name}`),
)

/** What is wrong with the structure tree of a PDF; nothing where all that is drawn can be read out. */
export function tagFaults(objects: PdfObjects, contents: ReadonlyMap<string, Content>): string[] {
  const root = objects.dictionary(objects.catalog['/StructTreeRoot'])
  const roles = objects.dictionary(root['/RoleMap'])
  const faults: string[] = []
  /** "page mark" -> the element that says it has it. */
  const owners = new Map<string, string>()
  const links = new Map<string, string>()
  let lastHeading = 0

  const walk = (reference: string, parent: string): void => {
    const element = objects.dictionary(reference)
    const tag = textOf(element['/S'])
    if (!standard.has(tag) && !standard.has(textOf(roles[tag]))) faults.push(`${tag} is no known element`)
    if (element['/P'] !== parent) faults.push(`${tag} ${reference} names another parent`)
    faults.push(...faultsOf(tag, element, objects))
    const level = Number(/^\/H(\d)$/.exec(tag)?.[1] ?? 0)
    if (level > lastHeading + 1)
      faults.push(`a heading of level ${level} follows one of level ${lastHeading}`)
    if (level > 0) lastHeading = level
    for (const kid of kidsOf(element, objects)) {
      if (typeof kid === 'number') owners.set(`${element['/Pg']} ${kid}`, reference)
      else if (isReference(kid)) {
        const child = textOf(objects.dictionary(kid)['/S'])
        if (inside[tag] && !inside[tag].includes(child)) faults.push(`${child} stands in ${tag}`)
        walk(kid, reference)
      } else if (isDictionary(kid) && kid['/Type'] === '/MCR')
        owners.set(`${kid['/Pg']} ${kid['/MCID']}`, reference)
      else if (isDictionary(kid)) links.set(textOf(kid['/Obj']), reference)
    }
  }
  const top = root['/K']
  const rootReference = textOf(objects.catalog['/StructTreeRoot'])
  for (const kid of isReference(top) ? [top] : objects.list(top))
    if (isReference(kid)) walk(kid, rootReference)

  const parents = numbersOf(root['/ParentTree'], objects)
  for (const [page, { marks }] of contents) {
    const ofPage = objects.list(parents.get(Number(objects.dictionary(page)['/StructParents'] ?? -1)))
    for (const [mark, tag] of marks) {
      const owner = owners.get(`${page} ${mark}`)
      if (!owner) faults.push(`mark ${mark} of ${page} belongs to no element`)
      else if (ofPage[mark] !== owner)
        faults.push(`the parent tree has another element for mark ${mark} of ${page}`)
      else if (tag !== 'Span' && objects.dictionary(owner)['/S'] !== `/${tag}`)
        faults.push(`mark ${mark} is marked as ${tag}`)
      owners.delete(`${page} ${mark}`)
    }
  }
  faults.push(...[...owners.keys()].map((mark) => `nothing is drawn for ${mark}`))
  for (const [annotation, link] of links)
    if (parents.get(Number(objects.dictionary(annotation)['/StructParent'] ?? -1)) !== link)
      faults.push(`the parent tree has another element for the link ${annotation}`)
  for (const { reference, dictionary } of objects.all())
    if (dictionary['/Subtype'] === '/Link' && !links.has(reference))
      faults.push(`link ${reference} is in no element`)
  return faults
}

function faultsOf(tag: string, element: PdfDictionary, objects: PdfObjects): string[] {
  const attributes = objects.dictionary(element['/A'])
  if (tag === '/Figure' && (textOf(element['/Alt']) === '' || !attributes['/BBox']))
    return ['a figure does not say what it shows or where it stands']
  if (tag === '/TH' && !attributes['/Scope']) return ['a head does not say what it heads']
  if (tag !== '/Table') return []
  const rows = kidsOf(element, objects).filter((kid) => objects.dictionary(kid)['/S'] === '/TR')
  const cells = rows.map((row) => kidsOf(objects.dictionary(row), objects))
  return [
    ...(new Set(cells.map(({ length }) => length)).size > 1 ? ['rows of a table differ in length'] : []),
    ...(cells.flat().some((cell) => objects.dictionary(cell)['/S'] === '/TH')
      ? []
      : ['a table has no heads']),
  ]
}

function kidsOf(element: PdfDictionary, objects: PdfObjects): readonly PdfValue[] {
  const kids = element['/K'] ?? []
  return Array.isArray(kids) ? kids : Array.isArray(objects.value(kids)) ? objects.list(kids) : [kids]
}

/** A number tree; a value that is an element stays the reference to it. */
function numbersOf(tree: PdfValue | undefined, objects: PdfObjects): ReadonlyMap<number, PdfValue> {
  const { '/Nums': given, '/Kids': kids } = objects.dictionary(tree)
  const numbers = objects.list(given)
  return new Map([
    ...numbers.flatMap((key, at) => (at % 2 === 0 ? [[Number(key), numbers[at + 1] ?? null] as const] : [])),
    ...objects.list(kids).flatMap((kid) => [...numbersOf(kid, objects)]),
  ])
}
