import type { PdfNode, Role } from '../nodes'

// The structure tree of a document (ISO 32000-1, 14.7): what a screen reader walks, and what text is copied by.

/** What stands in an element is added while the pages are drawn. */
export type Element = {
  readonly tag: Tag
  readonly kids: Kid[]
  readonly alt?: string | undefined
  /** Of a cell that heads others: its column or its row. */
  readonly scope?: 'Column' | 'Row' | undefined
  /** Belongs to the head of a table, which is drawn on each of its pages and read once. */
  readonly isRepeated: boolean
  /** Of a figure, once it is drawn. */
  box?: Box
  /** Of a link: where it leads. */
  readonly target?: string
}

export type Tag = Exclude<Role, 'Artifact'> | 'Document' | 'Sect' | 'TR' | 'TD' | 'Link'

/** Left, bottom, right, top, in points from the lower left corner of the page. */
export type Box = readonly [number, number, number, number]

/** Another element, a stretch of a page's content, or an annotation; the numbers are those of PDF objects. */
export type Kid =
  | { readonly kind: 'element'; readonly element: Element }
  | { readonly kind: 'content'; readonly page: number; readonly mark: number }
  | { readonly kind: 'annotation'; readonly page: number; readonly object: number }

export type Structure = {
  readonly document: Element
  /** The element that a text, canvas or image stands in; none has what is there for the eye only. */
  readonly elementOf: ReadonlyMap<object, Element>
}

/** Elements for what nodes say they are. Made before the layout, which takes the nodes apart. */
export function structureOf(content: readonly PdfNode[]): Structure {
  const elementOf = new Map<object, Element>()
  const document = element('Document')
  for (const node of content) read(node, document, elementOf)
  return { document: inSections(document), elementOf }
}

function element(tag: Tag, more: Partial<Element> = {}): Element {
  return { tag, kids: [], isRepeated: false, ...more }
}

export function addElement(parent: Element, tag: Tag, more: Partial<Element> = {}): Element {
  const added = element(tag, { isRepeated: parent.isRepeated, ...more })
  parent.kids.push({ kind: 'element', element: added })
  return added
}

/** A heading of the first level begins a section. */
function inSections(document: Element): Element {
  const sectioned = element('Document')
  let parent = sectioned
  for (const kid of document.kids) {
    if (kid.kind === 'element' && kid.element.tag === 'H1') parent = addElement(sectioned, 'Sect')
    parent.kids.push(kid)
  }
  return sectioned
}

type Elements = Map<object, Element>

function read(node: PdfNode, parent: Element, elements: Elements): void {
  const { role, alt } = node
  if (role === 'Artifact' || isEmpty(node)) return
  if (!role) {
    readInside(node, parent, elements)
    return
  }
  // Code is a phrase to PDF, and phrases stand in paragraphs.
  const around = role === 'Code' ? addElement(parent, 'P') : parent
  readInside(node, addElement(around, role, { alt }), elements)
}

/** Elements that hold words themselves; elsewhere a text is a paragraph. */
const holdsWords: ReadonlySet<Tag> = new Set<Tag>([
  'Title',
  'H1',
  'H2',
  'H3',
  'H4',
  'P',
  'Code',
  'Lbl',
  'Figure',
  'Caption',
  'TOCI',
])

function readInside(node: PdfNode, parent: Element, elements: Elements): void {
  if ('text' in node) elements.set(node, holdsWords.has(parent.tag) ? parent : addElement(parent, 'P'))
  else if ('stack' in node) for (const inside of node.stack) read(inside, parent, elements)
  else if ('columns' in node) for (const inside of node.columns) read(inside, parent, elements)
  else if ('table' in node) readTable(node, parent, elements)
  else if (parent.tag === 'Figure') elements.set(node, parent)
}

function readTable(
  { role, table: { body, headerRows = 0 } }: Extract<PdfNode, { table: object }>,
  parent: Element,
  elements: Elements,
): void {
  body.forEach((cells, at) => {
    if (role !== 'Table') {
      for (const cell of cells) read(cell, parent, elements)
      return
    }
    const row = addElement(parent, 'TR', { isRepeated: at < headerRows })
    const scope = cells.every(isHead) ? 'Column' : 'Row'
    for (const cell of cells) readCell(cell, row, isHead(cell) ? scope : undefined, elements)
  })
}

function isHead({ role }: PdfNode): boolean {
  return role === 'TH'
}

/** Words that are all of a cell stand in it as they are: a paragraph in each would double the tree. */
function readCell(cell: PdfNode, row: Element, scope: Element['scope'], elements: Elements): void {
  const inside = addElement(row, scope ? 'TH' : 'TD', { scope })
  if ('text' in cell) elements.set(cell, inside)
  else readInside(cell, inside, elements)
}

function isEmpty(node: PdfNode): boolean {
  return 'text' in node && node.text.length === 0
}
