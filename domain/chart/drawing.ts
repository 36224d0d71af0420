/** Shapes with their colours, one upon the other: what every printer of a chart is given. Lengths in pixels. */
export type Drawing = {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
}

export type Shape =
  | {
      readonly kind: 'rect'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly radius?: number
      readonly fill: string
    }
  | {
      readonly kind: 'line'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
      readonly stroke: string
      readonly width: number
      /** How long its dashes are, and the spaces between them. */
      readonly dash?: number
    }
  | {
      readonly kind: 'circle'
      readonly x: number
      readonly y: number
      readonly radius: number
      readonly fill: string
      /** A ring of this colour around it. */
      readonly stroke?: string
    }
  | {
      readonly kind: 'polygon'
      readonly points: readonly (readonly [number, number])[]
      readonly fill: string
    }
  | {
      readonly kind: 'text'
      readonly x: number
      /** Of its baseline. */
      readonly y: number
      readonly text: string
      readonly size: number
      readonly fill: string
      readonly bold?: boolean
      readonly anchor?: 'start' | 'middle' | 'end'
    }

/** How wide the ring around a circle is. */
export const ringWidth = 1.6
