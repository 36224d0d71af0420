import { openSlots } from '../../../domain/guide/slots'

/**
 * Puts the cursor where a question is answered: into the first field of it that is empty. Where there is none, as in a
 * list without items, the button that adds one is pressed, or only reached where nothing is to be added.
 */
export function leadToAnswer(question: string, { mayAdd }: { readonly mayAdd: boolean }): void {
  const { empty, first, adder } = fieldsOf(question)
  if (empty) reach(empty)
  else if (adder && mayAdd) {
    adder.click()
    // Once what was added is there, and has perhaps taken the cursor.
    requestAnimationFrame(() => requestAnimationFrame(() => leadIntoNew(question)))
  } else reach(adder ?? first)
}

function leadIntoNew(question: string): void {
  const { empty, first } = fieldsOf(question)
  const hasCursor = document.activeElement?.matches(fieldsOnly)
  reach(empty ?? (hasCursor ? undefined : first))
}

function fieldsOf(question: string) {
  const places = placesOf(question)
  const fields = places.flatMap((place) => within(place, fieldsOnly))
  const [adder] = places.flatMap((place) => within(place, 'button[data-adds]'))
  const empty = fields.find((field) => 'value' in field && field.value === '')
  return { empty, first: fields[0], adder }
}

/** A button that leads to the answer, such as one that opens a dialog, is as good as a field. */
const fieldsOnly =
  'input:not([type=hidden]):not([type=checkbox]):not(:disabled), textarea:not(:disabled):not([aria-hidden]), button[data-leads]'

/** What answers the question, each as closely as it is marked. */
function placesOf(question: string): HTMLElement[] {
  const marked = [...document.querySelectorAll<HTMLElement>('main [data-answers]')].filter((element) =>
    answersOf(element).includes(question),
  )
  return marked.filter((element) => !marked.some((other) => other !== element && element.contains(other)))
}

function answersOf({ dataset }: HTMLElement): readonly unknown[] {
  return JSON.parse(dataset.answers ?? '[]')
}

function within(place: HTMLElement, selector: string): HTMLElement[] {
  const found = [...place.querySelectorAll<HTMLElement>(selector)]
  return place.matches(selector) ? [place, ...found] : found
}

function reach(element: HTMLElement | undefined): void {
  element?.scrollIntoView({ block: 'nearest' })
  element?.focus({ preventScroll: true })
  // What a draft leaves open is chosen, to be typed over.
  if (element instanceof HTMLTextAreaElement) {
    const [slot] = openSlots(element.value)
    if (slot) element.setSelectionRange(slot.start, slot.end)
  }
}
