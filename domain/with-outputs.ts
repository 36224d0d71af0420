/** An incident in the shape of version 6, made of one that was never redacted, amended or asked to be signed. */
export function withOutputs(data: unknown): object {
  return { redactions: [], people: [], passedFindings: [], amendments: [], ...Object(data) }
}
