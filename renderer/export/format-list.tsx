import { Button } from '@mantine/core'
import {
  type Icon,
  IconBraces,
  IconFileTypeDocx,
  IconFileTypeHtml,
  IconFileTypePdf,
  IconMarkdown,
} from '@tabler/icons-react'
import { DocumentFormat, formatName } from '../parts/format-name'
import classes from './export.module.css'

const means: Record<DocumentFormat, { readonly Icon: Icon; readonly text: string }> = {
  pdf: { Icon: IconFileTypePdf, text: 'Fixed pages, as shown here.' },
  docx: { Icon: IconFileTypeDocx, text: 'To comment and edit; imports back.' },
  html: { Icon: IconFileTypeHtml, text: 'One file that any browser opens.' },
  md: { Icon: IconMarkdown, text: 'For a wiki or a repository.' },
  json: { Icon: IconBraces, text: 'For other tools.' },
}

type Props = { readonly isBusy: boolean; readonly onExport: (format: DocumentFormat) => void }

export function FormatList({ isBusy, onExport }: Props) {
  return (
    <ul className={classes.formats} aria-label="Formats">
      {DocumentFormat.options.map((format, index) => {
        const { Icon, text } = means[format]
        return (
          <li key={format} className={classes.format}>
            <Icon className={classes.icon} size={22} stroke={1.5} aria-hidden />
            <div>
              <p className={classes.formatTitle}>{formatName[format]}</p>
              <p className={classes.formatText}>{text}</p>
            </div>
            <Button
              variant={index === 0 ? 'filled' : 'default'}
              size="compact-md"
              disabled={isBusy}
              aria-label={`Export ${formatName[format]}`}
              onClick={() => onExport(format)}
            >
              Export
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
