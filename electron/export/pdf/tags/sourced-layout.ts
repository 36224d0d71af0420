import { LayoutBuilder, type PdfDocument } from '../pdfmake'
import { QuickInlines } from '../quick-measure'

/** What is to be drawn, and the node that it comes from. */
export type Sourced = { readonly source?: object }

/** A layout whose lines, shapes and images know the node that they come from, however they are copied about. */
export class SourcedLayout extends LayoutBuilder {
  override tryLayoutDocument(content: object, document: PdfDocument, ...others: readonly unknown[]): object {
    this.docMeasure.textInlines = new QuickInlines(document)
    return super.tryLayoutDocument(content, document, ...others)
  }

  override buildNextLine(node: object): object | null {
    const line = super.buildNextLine(node)
    return line && Object.assign(line, { source: node })
  }

  override processCanvas(node: { readonly canvas: readonly object[] }): void {
    for (const shape of node.canvas) Object.assign(shape, { source: node })
    super.processCanvas(node)
  }

  override processImage(node: object): void {
    super.processImage(Object.assign(node, { source: node }))
  }
}
