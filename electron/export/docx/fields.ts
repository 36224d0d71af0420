import { BuilderElement, type IRunOptions, TextRun, type XmlComponent } from 'docx'

/** What Word works out, and what it says before it has. */
export function field(instruction: string, result: string, style: IRunOptions = {}): TextRun {
  return new TextRun({
    ...style,
    children: [
      fieldEdge('begin'),
      instructionText(instruction),
      fieldEdge('separate'),
      result,
      fieldEdge('end'),
    ],
  })
}

export function fieldEdge(type: 'begin' | 'separate' | 'end', isStale = false): XmlComponent {
  return new BuilderElement<{ type: string; dirty?: boolean }>({
    name: 'w:fldChar',
    attributes: {
      type: { key: 'w:fldCharType', value: type },
      ...(isStale ? { dirty: { key: 'w:dirty', value: true } } : {}),
    },
  })
}

export function instructionText(instruction: string): XmlComponent {
  return new Instruction(instruction)
}

class Instruction extends BuilderElement<{ space: string }> {
  constructor(instruction: string) {
    super({ name: 'w:instrText', attributes: { space: { key: 'xml:space', value: 'preserve' } } })
    this.root.push(` ${instruction} `)
  }
}
