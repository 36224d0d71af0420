import { Button } from '@mantine/core'
import {
  type Icon,
  IconBraces,
  IconFileTypeDocx,
  IconFileTypeHtml,
  IconFileTypePdf,
  IconMarkdown,
} from '@tabler/icons-react'
import type { ReportFormat } from '../../domain/desktop/export-requests'
import classes from './export.module.css'

type Format = {
  readonly format: ReportFormat
  readonly title: string
  readonly Icon: Icon
  readonly text: string
}

const formats: readonly Format[] = [
  {
    format: 'pdf',
    title: 'PDF',
    Icon: IconFileTypePdf,
    text: 'Fixed pages, as shown here.',
  },
  {
    format: 'docx',
    title: 'Word',
    Icon: IconFileTypeDocx,
    text: 'To comment and edit; imports back.',
  },
  {
    format: 'html',
    title: 'Web page',
    Icon: IconFileTypeHtml,
    text: 'One file that any browser opens.',
  },
  { format: 'md', title: 'Markdown', Icon: IconMarkdown, text: 'For a wiki or a repository.' },
  { format: 'json', title: 'Incident JSON', Icon: IconBraces, text: 'For other tools.' },
]

type Props = { readonly isBusy: boolean; readonly onExport: (format: ReportFormat) => void }

export function FormatList({ isBusy, onExport }: Props) {
  return (
    <ul className={classes.formats} aria-label="Formats">
      {formats.map(({ format, title, Icon, text }, index) => (
        <li key={format} className={classes.format}>
          <Icon className={classes.icon} size={22} stroke={1.5} aria-hidden />
          <div>
            <p className={classes.formatTitle}>{title}</p>
            <p className={classes.formatText}>{text}</p>
          </div>
          <Button
            variant={index === 0 ? 'filled' : 'default'}
            size="compact-md"
            disabled={isBusy}
            aria-label={`Export ${title}`}
            onClick={() => onExport(format)}
          >
            Export
          </Button>
        </li>
      ))}
    </ul>
  )
}
