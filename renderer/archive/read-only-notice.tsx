import { Alert, Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import classes from './archive.module.css'

type Props = {
  readonly reason: string
  readonly onTryToWrite: () => Promise<void>
}

/** Says for as long as it is true why nothing can be written, and by whom. */
export function ReadOnlyNotice({ reason, onTryToWrite }: Props) {
  const [isTrying, setIsTrying] = useState(false)
  const tryNow = async () => {
    setIsTrying(true)
    await onTryToWrite().finally(() => setIsTrying(false))
  }
  return (
    <Alert
      className={classes.notice ?? ''}
      classNames={{ title: classes.noticeTitle ?? '' }}
      color="orange"
      title="Read only"
      icon={<IconLock />}
      role="alert"
    >
      <div className={classes.noticeRow}>
        <span>{reason}</span>
        <Button
          className={classes.noticeButton ?? ''}
          size="compact-sm"
          variant="default"
          loading={isTrying}
          onClick={tryNow}
        >
          Try again
        </Button>
      </div>
    </Alert>
  )
}
