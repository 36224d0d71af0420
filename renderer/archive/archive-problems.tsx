import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ArchiveProblem } from '../../domain/desktop/archive-requests'
import classes from './archive.module.css'

/** What was wrong with files when the archive was opened, and what was done about it. */
export function ArchiveProblems({ problems }: { problems: readonly ArchiveProblem[] }) {
  if (problems.length === 0) return null
  const title =
    problems.length === 1 ? 'A file needed attention' : `${problems.length} files needed attention`
  return (
    <Alert
      className={classes.notice ?? ''}
      classNames={{ title: classes.noticeTitle ?? '' }}
      color="orange"
      title={title}
      icon={<IconAlertTriangle />}
      role="alert"
    >
      <ul className={classes.problems}>
        {problems.map(({ file, message }) => (
          <li key={`${file} ${message}`}>
            <strong>{file}</strong>: {message}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
