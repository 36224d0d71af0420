import type { TeamOutcome } from '../../../domain/desktop/team-requests'
import { changeTeam, newTeam, Team, type TeamChange } from '../../../domain/team'
import type { Circumstances } from '../circumstances'
import { readShared, type SharedValue, writeShared } from '../shared-value'

export const teamFile: SharedValue<Team> = {
  file: 'team.json',
  format: 'debrief-team',
  words: 'The templates and settings of the team',
  Schema: Team,
  initial: newTeam,
}

/** What the team has agreed on. */
export async function readTeam(circumstances: Circumstances): Promise<TeamOutcome> {
  const found = await readShared(teamFile, circumstances)
  if (found.kind === 'failed') return found
  const problem = problems[found.from]
  return { kind: 'team', team: found.value, ...(problem ? { problem } : {}) }
}

/** Throws what the disk reports; then nothing has changed. */
export async function writeTeam(change: TeamChange, circumstances: Circumstances): Promise<TeamOutcome> {
  const before = await readTeam(circumstances)
  if (before.kind === 'failed') return before
  const next = changeTeam(before.team, change)
  if (next.kind === 'failed') return next
  await writeShared(teamFile, next.team, circumstances)
  return { kind: 'team', team: next.team }
}

/** Post-mortems hold the template they are written by, so that none of them loses anything. */
const problems = {
  file: undefined,
  copy: 'team.json is damaged. What it held before its last change is shown. It is set aside when you next save a template or setting.',
  nothing:
    'team.json is damaged, and so is the copy beside it. The team’s own templates are missing; post-mortems written by them keep theirs. It is set aside when you next save a template or setting.',
}
