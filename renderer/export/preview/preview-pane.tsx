import { Alert, Loader } from '@mantine/core'
import { Pages } from './pages'
import classes from './preview.module.css'
import type { Preview } from './use-preview'

/** The document as an export would write it, and whether it is up to date. */
export function PreviewPane({ preview: { pdf, state } }: { readonly preview: Preview }) {
  return (
    <div className={classes.pane}>
      <p className={classes.line} aria-live="polite">
        {state.kind === 'making' ? (
          <>
            <Loader size={14} aria-hidden />
            {state.step}
          </>
        ) : state.kind === 'made' && pdf ? (
          `${pdf.numPages === 1 ? '1 page' : `${pdf.numPages} pages`}, as the PDF will be`
        ) : null}
      </p>
      {state.kind === 'failed' ? (
        <Alert color="red" title="There is no preview" role="alert" m="md">
          {state.reason}
        </Alert>
      ) : null}
      {pdf ? (
        <Pages pdf={pdf} />
      ) : state.kind === 'making' ? (
        <p className={classes.waiting}>The preview is being made.</p>
      ) : null}
    </div>
  )
}
