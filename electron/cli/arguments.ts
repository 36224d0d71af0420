import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { ExitCode, World } from './world'

type Options = NonNullable<ParseArgsConfig['options']>
type Parsed<Given extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Given; allowPositionals: true }>
>

/** The arguments of a command; undefined after its usage was shown because they make no sense. */
export function readArguments<Given extends Options>(
  args: readonly string[],
  options: Given,
): Parsed<Given> | { readonly problem: string } {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    // parseArgs tells a wrong use from a bug by the code of its error.
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      return { problem: error.message.split('. ')[0] ?? error.message }
    }
    throw error
  }
}

export function wrongUse(problem: string, usage: string, world: World): ExitCode {
  world.complain(`debrief: ${problem}.`)
  world.complain(`Usage: ${usage.trim()}`)
  return 2
}
