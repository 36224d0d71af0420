import { createContext, useContext } from 'react'

/** What can be done on the way to an approved document. */
export type Approving = {
  readonly ask: () => void
  readonly withdraw: () => void
  /** Asks for the name and the decision of a signatory. */
  readonly sign: (approval: string) => void
  /** Asks for the reason. */
  readonly amend: () => void
  readonly close: () => void
  readonly reopen: () => void
}

const nothing = () => undefined

export const ApprovalContext = createContext<Approving>({
  ask: nothing,
  withdraw: nothing,
  sign: nothing,
  amend: nothing,
  close: nothing,
  reopen: nothing,
})

export function useApproving(): Approving {
  return useContext(ApprovalContext)
}
