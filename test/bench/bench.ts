import { benchLaunch } from './bench-launch'

/** One comparison with a reference in the same run on the same machine; `bar` is what `ratio` may not exceed. */
export type Measurement = {
  readonly name: string
  /** Median, in ms. */
  readonly ours: number
  /** Median of the reference, in ms. */
  readonly reference: number
  readonly referenceName: string
  readonly ratio: number
  readonly bar: number | undefined
}

const benches: Record<string, () => Promise<readonly Measurement[]>> = {
  launch: benchLaunch,
}

/** npm run bench [NAME ...] [--json]: exits 1 where a bar is missed, 2 for a name there is none of. */
async function main(): Promise<void> {
  const isJson = process.argv.includes('--json')
  const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
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

function isWithinBar({ ratio, bar }: Measurement): boolean {
  return bar === undefined || ratio <= bar
}

function lineOf(measurement: Measurement): string {
  const { name, ours, reference, referenceName, ratio, bar } = measurement
  const verdict = bar === undefined ? '' : `  bar ${bar} x: ${isWithinBar(measurement) ? 'met' : 'MISSED'}`
  return `${name}: ${Math.round(ours)} ms; ${referenceName}: ${Math.round(reference)} ms; ${ratio.toFixed(2)} x${verdict}`
}

main()
