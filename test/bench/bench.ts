import { benchArchive } from './bench-archive'
import { benchCoach } from './bench-coach'
import { benchCoachWindow } from './bench-coach-window'
import { benchExports } from './bench-exports'
import { benchLaunch } from './bench-launch'
import { benchTimeline } from './bench-timeline'
import { isWithinBar, lineOf, type Measurement } from './measurement'

const benches: Record<string, () => Promise<readonly Measurement[]>> = {
  launch: benchLaunch,
  archive: benchArchive,
  timeline: benchTimeline,
  coach: benchCoach,
  'coach-window': benchCoachWindow,
  exports: benchExports,
}

/** npm run bench [NAME ...] [--labels FILE] [--json]: exits 1 where a bar is missed, 2 for a name there is none of. */
async function main(): Promise<void> {
  const isJson = process.argv.includes('--json')
  const named = process.argv.slice(2).filter((argument, at, all) => {
    return !argument.startsWith('--') && all[at - 1] !== '--labels'
  })
  const unknown = named.find((name) => !(name in benches))
  if (unknown) {
    console.error(`There is no bench ${unknown}. There are: ${Object.keys(benches).join(', ')}.`)
    process.exit(2)
  }
  const measured: Measurement[] = []
  for (const [name, run] of Object.entries(benches)) {
    if (named.length === 0 || named.includes(name)) measured.push(...(await run()))
  }
  console.log(isJson ? JSON.stringify(measured, null, 2) : measured.map(lineOf).join('\n'))
  process.exit(measured.every(isWithinBar) ? 0 : 1)
}

main()
