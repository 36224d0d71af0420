import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import classes from './archive/archive.module.css'

type State = { readonly failure: unknown }

/** Stands in for a screen that a bug has broken, so that the window is never just blank. */
export class FailureScreen extends Component<{ children: ReactNode }, State> {
  override state: State = { failure: undefined }

  static getDerivedStateFromError(failure: unknown): State {
    return { failure }
  }

  override render() {
    if (this.state.failure === undefined) return this.props.children
    return (
      <main className={classes.empty} role="alert">
        <h1 className={classes.emptyTitle}>This screen has failed</h1>
        <p className={classes.emptyText}>
          What was saved is safe on disk. Start again to go on from there. The failure was:{' '}
          {`${this.state.failure}`}
        </p>
        <Button onClick={() => this.setState({ failure: undefined })}>Start again</Button>
      </main>
    )
  }
}
