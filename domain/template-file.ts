import * as z from 'zod'
import { Template } from './template'
import { problemOfTemplate } from './template-rules'

const currentFormat = 1

const TemplateFile = z.object({
  format: z.literal('debrief-template'),
  schema: z.literal(currentFormat),
  template: Template,
})

/** A template, or why a file does not hold one: what is wrong and where. */
export type ReadTemplate =
  | { readonly kind: 'read'; readonly template: Template }
  | { readonly kind: 'failed'; readonly reason: string }

/** What a template looks like as a file, to be sent to another team. */
export function writeTemplate(template: Template): z.infer<typeof TemplateFile> {
  return { format: 'debrief-template', schema: currentFormat, template }
}

/** @param json the parsed file */
export function readTemplate(json: unknown): ReadTemplate {
  const head = z.looseObject({ format: z.literal('debrief-template'), schema: z.int() }).safeParse(json)
  if (!head.success) {
    return failed('This is not a template of Debrief: its "format" has to be "debrief-template".')
  }
  if (head.data.schema > currentFormat) {
    return failed(`It was written by a later version of Debrief (format ${head.data.schema}).`)
  }
  const file = TemplateFile.safeParse(json)
  if (!file.success) return failed(problemOf(file.error, json))
  const { template } = file.data
  const problem = problemOfTemplate(template)
  return problem === undefined ? { kind: 'read', template } : failed(problem)
}

/** "sections[3].fields[0].kind, in “Partners”: …": where a person finds it in the file, and in the template. */
function problemOf({ issues: [issue] }: z.ZodError, json: unknown): string {
  const path = issue?.path.slice(1) ?? []
  const place = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('')
  const named = namedIn((json as { readonly template?: unknown }).template, path)
  const where = [place.replace(/^\./, '') || 'template', ...(named ? [`in “${named}”`] : [])].join(', ')
  return `${where}: ${wordsFor(issue)}`
}

function wordsFor(issue: z.core.$ZodIssue | undefined): string {
  switch (issue?.code) {
    case 'invalid_type':
      return `a ${issue.expected} is needed here.`
    case 'invalid_value':
      return `it has to be one of ${issue.values.map((value) => `“${String(value)}”`).join(', ')}.`
    default:
      return issue?.message ?? ''
  }
}

/** The words of the innermost part on the way that has any. */
function namedIn(part: unknown, [step, ...rest]: readonly PropertyKey[]): string | undefined {
  if (typeof part !== 'object' || part === null || step === undefined) return undefined
  const inner = (part as Readonly<Record<PropertyKey, unknown>>)[step]
  const { title, label } = (typeof inner === 'object' && inner !== null ? inner : {}) as Readonly<
    Record<string, unknown>
  >
  const own = [title, label].find((words) => typeof words === 'string' && words !== '')
  return namedIn(inner, rest) ?? (own as string | undefined)
}

function failed(reason: string): ReadTemplate {
  return { kind: 'failed', reason }
}
