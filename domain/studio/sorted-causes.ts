import { DefenceLayer, type DefenceState, fishboneCategories } from '../causes'
import { never } from '../never'
import { sentenceCase } from '../sentences'
import type { Cause } from './cause'

export type Bone = { readonly category: string; readonly causes: readonly Cause[] }

/** The causes by category: those that are offered in their order, then words of the team's own as they come. */
export function bonesOf(causes: readonly Cause[]): Bone[] {
  const own = causes.map(({ category }) => category).filter((category) => category !== '')
  const categories = [...new Set([...fishboneCategories, ...own])]
  return categories
    .map((category) => ({ category, causes: causes.filter((cause) => cause.category === category) }))
    .filter(({ causes: filed }) => filed.length > 0)
}

export type Layer = { readonly name: DefenceLayer; readonly causes: readonly Cause[] }

/** All layers of defence in the order that a hazard passes them, each with what is filed in it. */
export function layersOf(causes: readonly Cause[]): Layer[] {
  return DefenceLayer.options.map((name) => ({ name, causes: causes.filter(({ layer }) => layer === name) }))
}

/** What became of a layer. */
export function defenceWords(defence: DefenceState | undefined): string {
  switch (defence) {
    case 'absent':
      return 'Was not there'
    case 'failed':
      return 'Let it through'
    case 'held':
      return 'Held'
    case undefined:
      return 'Not said'
    default:
      return never(defence)
  }
}

/** "Configuration · Runtime guard: was not there"; empty where nothing is filed. */
export function placeWords({
  category,
  layer,
  defence,
}: Pick<Cause, 'category' | 'layer' | 'defence'>): string {
  const state = defence === undefined ? '' : defenceWords(defence)
  const layerWords =
    layer === undefined ? state : `${sentenceCase(layer)}${state && `: ${state.toLowerCase()}`}`
  return [category.trim(), layerWords].filter((words) => words !== '').join(' · ')
}
