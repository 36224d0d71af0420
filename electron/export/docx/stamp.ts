import { TextRun } from 'docx'
import { type PageStamp, stampOn } from '../../../domain/export-choices'
import { field, fieldEdge, instructionText } from './fields'
import { codeFont } from './styles'
import { textRuns } from './text'

/**
 * "ACME-000042", counted on from page to page. The numbers of pages begin at 1, so Word adds: a field within a field.
 * LibreOffice does not know how; it shows what stands here, and so the number that the set of pages begins with.
 */
export function stampRuns(stamp: PageStamp): TextRun[] {
  const { first, digits, prefix } = stamp
  const look = { font: codeFont, size: 16 } as const
  return [
    ...textRuns(prefix, look),
    new TextRun({ ...look, children: [fieldEdge('begin'), instructionText('=')] }),
    // Hidden, since LibreOffice would print it beside the sum.
    ...field('PAGE', '1', { ...look, vanish: true }),
    new TextRun({
      ...look,
      children: [
        instructionText(`+ ${first - 1} \\# "${'0'.repeat(digits)}"`),
        fieldEdge('separate'),
        `${stampOn(1, { ...stamp, prefix: '' })} ff.`,
        fieldEdge('end'),
      ],
    }),
  ]
}
