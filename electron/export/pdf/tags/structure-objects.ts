import { never } from '../../../../domain/never'
import type { Parent } from './marked-content'
import type { PackedObjects } from './packed-objects'
import type { Element, Kid } from './structure'
import { textString } from './text-string'

/** PDF reads these as the tags beside them. */
const roleMap = '<</Title /P>>'

/**
 * Writes the structure tree and its parent tree.
 *
 * @returns the object that the catalog names as StructTreeRoot
 */
export function writeStructure(
  document: Element,
  parents: readonly Parent[],
  objects: PackedObjects,
): number {
  const root = objects.reserve()
  const numbers = new Map<Element, number>()
  const numberOf = (element: Element) => {
    const known = numbers.get(element)
    if (known !== undefined) return known
    const number = objects.reserve()
    numbers.set(element, number)
    return number
  }

  const write = (element: Element, parent: number) => {
    const number = numberOf(element)
    objects.put(number, elementText(element, parent, numberOf))
    for (const kid of element.kids) if (kid.kind === 'element') write(kid.element, number)
  }
  write(document, root)

  const tree = objects.reserve()
  const entries = parents.map(
    (parent, key) => `${key} ${reference(numberOfParent(parent, numberOf, objects))}`,
  )
  objects.put(tree, `<</Nums [${entries.join(' ')}]>>`)
  objects.put(
    root,
    `<</Type /StructTreeRoot /K ${reference(numberOf(document))} /ParentTree ${reference(tree)}` +
      ` /ParentTreeNextKey ${parents.length} /RoleMap ${roleMap}>>`,
  )
  return root
}

function numberOfParent(
  parent: Parent,
  numberOf: (element: Element) => number,
  objects: PackedObjects,
): number {
  if (!isList(parent)) return numberOf(parent)
  const number = objects.reserve()
  objects.put(number, `[${parent.map((element) => reference(numberOf(element))).join(' ')}]`)
  return number
}

function isList(parent: Parent): parent is readonly Element[] {
  return Array.isArray(parent)
}

const reference = (object: number) => `${object} 0 R`

function elementText(element: Element, parent: number, numberOf: (element: Element) => number): string {
  const { tag, kids, alt, box, scope } = element
  const page = pageOf(kids)
  return [
    `<</S /${tag} /P ${reference(parent)}`,
    page === undefined ? '' : `/Pg ${reference(page)}`,
    alt === undefined ? '' : `/Alt ${textString(alt)}`,
    box ? `/A <</O /Layout /Placement /Block /BBox [${box.map((at) => at.toFixed(2)).join(' ')}]>>` : '',
    scope ? `/A <</O /Table /Scope /${scope}>>` : '',
    kids.length === 0 ? '' : `/K ${kidsText(kids, page, numberOf)}`,
  ]
    .filter((part) => part !== '')
    .join(' ')
    .concat('>>')
}

/** The page on which most elements stand as a whole. */
function pageOf(kids: readonly Kid[]): number | undefined {
  for (const kid of kids) if (kid.kind === 'content') return kid.page
  return undefined
}

function kidsText(
  kids: readonly Kid[],
  page: number | undefined,
  numberOf: (element: Element) => number,
): string {
  const texts = kids.map((kid) => {
    switch (kid.kind) {
      case 'element':
        return reference(numberOf(kid.element))
      case 'content':
        return kid.page === page
          ? String(kid.mark)
          : `<</Type /MCR /Pg ${reference(kid.page)} /MCID ${kid.mark}>>`
      case 'annotation':
        return `<</Type /OBJR /Pg ${reference(kid.page)} /Obj ${reference(kid.object)}>>`
      default:
        return never(kid)
    }
  })
  return texts.length === 1 ? (texts[0] ?? '') : `[${texts.join(' ')}]`
}
