import { createContext, type ReactNode, useContext } from 'react'
import classes from './parts.module.css'

/** How the questions of a form are asked around its fields. */
export type Asking = {
  /** The question that is asked alone; none while the whole form is shown. */
  readonly alone: string | undefined
  /** What is shown beside the fields that answer a question, such as why it is asked. */
  readonly besides: (question: string) => ReactNode
}

const AskingContext = createContext<Asking>({ alone: undefined, besides: () => null })
export const AskingProvider = AskingContext.Provider

/** Whether fields that answer these questions are shown now, and what is shown beside them. */
export function useAsking(
  to: readonly string[],
  others: readonly string[] = [],
): { readonly isShown: boolean; readonly beside: ReactNode } {
  const { alone, besides } = useContext(AskingContext)
  const [first] = to
  return {
    isShown: alone === undefined || to.includes(alone) || others.includes(alone),
    beside: alone === undefined && first !== undefined ? besides(first) : null,
  }
}

/** How the DOM names the questions that an element answers, so that the cursor can be led to it. */
export function answering(to: readonly string[]) {
  return { 'data-answers': JSON.stringify(to) }
}

type Props = {
  /** The ids of the questions that the fields within answer. With none they are only in the whole form. */
  readonly to: readonly string[]
  readonly className?: string | undefined
  /** Without what is shown beside: where the same question is answered on every row of a list. */
  readonly isQuiet?: boolean
  /** Other questions beside which they are shown too, without being what answers them. */
  readonly with?: readonly string[]
  readonly children: ReactNode
}

/** Fields that answer questions: while another question is asked alone, they are not shown. */
export function Answers({ to, className, with: others = [], isQuiet, children }: Props) {
  const { isShown, beside } = useAsking(to, others)
  if (!isShown) return null
  return (
    <div className={`${classes.answers} ${className ?? ''}`} {...answering(to)}>
      {children}
      {isQuiet ? null : beside}
    </div>
  )
}
