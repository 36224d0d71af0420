import { BuilderElement, type IRunOptions, TextRun, type XmlComponent } from 'docx'

/** What Word works out, and what it says before it has. LibreOffice keeps the look of a result only in its own run. */
export function field(instruction: string, result: string, style: IRunOptions = {}): TextRun[] {
  const run = (child: XmlComponent | string) => new TextRun({ ...style, children: [child] })
  return [
    run(fieldEdge('begin')),
    run(instructionText(instruction)),
    run(fieldEdge('separate')),
    run(result),
    run(fieldEdge('end')),
  ]
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
