import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { ArchiveState } from '../../domain/desktop/archive-requests'
import type { Desktop } from '../../domain/desktop/desktop'
import type { TeamOutcome } from '../../domain/desktop/team-requests'
import { newTeam, type Team, type TeamChange } from '../../domain/team'

type KnownTeam = {
  readonly team: Team
  /** Whether it was read already. */
  readonly isRead: boolean
  /** What is wrong with the file that holds it. */
  readonly problem: string | undefined
  /** Answers with what went wrong, if anything did. */
  readonly change: (change: TeamChange) => Promise<string | undefined>
}

const TeamContext = createContext<KnownTeam>({
  team: newTeam,
  isRead: false,
  problem: undefined,
  change: async () => undefined,
})

/** What the team of the archive has agreed on, and a way to change it. */
export function useTeam(): KnownTeam {
  return useContext(TeamContext)
}

type Props = { readonly desktop: Desktop; readonly archive: ArchiveState; readonly children: ReactNode }

/** Within it, the team of an archive is known. */
export function KnowsTeam({ desktop, archive, children }: Props) {
  const [team, setTeam] = useState(newTeam)
  const [isRead, setIsRead] = useState(false)
  const [problem, setProblem] = useState<string>()
  const take = useCallback((outcome: TeamOutcome) => {
    if (outcome.kind === 'team') setTeam(outcome.team)
    setIsRead(true)
    setProblem(outcome.kind === 'team' ? outcome.problem : outcome.reason)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another archive has another team.
  useEffect(() => {
    const read = () => desktop.teamSettings().then(take)
    read()
    // Where the archive is shared, another program may have changed it meanwhile.
    window.addEventListener('focus', read)
    return () => window.removeEventListener('focus', read)
  }, [desktop, archive, take])
  const known = useMemo(
    () => ({
      team,
      isRead,
      problem,
      async change(wanted: TeamChange) {
        const outcome = await desktop.changeTeam(wanted)
        if (outcome.kind === 'failed') return outcome.reason
        take(outcome)
        return undefined
      },
    }),
    [desktop, team, isRead, problem, take],
  )
  return <TeamContext value={known}>{children}</TeamContext>
}
