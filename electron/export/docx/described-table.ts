import { BuilderElement, type ITableOptions, Table, XmlComponent } from 'docx'

type Words = { readonly title: string; readonly description: string }

/** A table that says what is in it to those who do not see it. */
export class DescribedTable extends Table {
  constructor(options: ITableOptions, { title, description }: Words) {
    super(options)
    const [properties] = this.root
    if (!(properties instanceof XmlComponent)) return
    if (title !== '') properties.addChildElement(valued('w:tblCaption', title))
    if (description !== '') properties.addChildElement(valued('w:tblDescription', description))
  }
}

function valued(name: string, value: string): XmlComponent {
  return new BuilderElement<{ value: string }>({ name, attributes: { value: { key: 'w:val', value } } })
}
