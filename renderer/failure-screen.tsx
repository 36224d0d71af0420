import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import classes from './archive/archive.module.css'

type State = { readonly failure?: unknown }

/** Stands in for a screen that a bug has broken, so that the window is never just blank. */
export class FailureScreen extends Component<{ children: ReactNode }, State> {
  override state: State = {}

  static getDerivedStateFromError(failure: unknown): State {
    return { failure }
  }

  override render() {
    if (this.state.failure === undefined) return this.props.children
    return (
      <main className={classes.empty} role="alert">
        <h1 className={classes.emptyTitle}>This screen has failed</h1>
        <p className={classes.emptyText}>
          What was saved is safe on disk. Start the window again to go on. The failure was:{' '}
          {`${this.state.failure}`}
        </p>
        <Button onClick={() => window.location.reload()}>Start again</Button>
      </main>
    )
  }
}
