type Fields = Readonly<Record<string, unknown>>

/**
 * An incident in the shape of version 5, made of one that says nothing yet of templates, of where causes lie, of what
 * was considered and left, and of what the work on it cost. What it does say stays as it is.
 */
export function withCauses(data: unknown): Fields {
  const incident = fieldsOf(data)
  const analysis = fieldsOf(incident.analysis)
  const impact = fieldsOf(incident.impact)
  return {
    answers: {},
    keptWordings: [],
    ...incident,
    impact: { responders: { note: '' }, ...impact },
    analysis: {
      ...analysis,
      whys: each(analysis.whys, { alsoExplains: [], category: '' }),
      factors: each(analysis.factors, { evidence: [], category: '' }),
    },
    actions: each(incident.actions, { reason: '' }),
  }
}

function fieldsOf(data: unknown): Fields {
  return Object(data)
}

/** What is no list is left for the schema to refuse. */
function each(list: unknown, unsaid: Fields): unknown {
  return Array.isArray(list) ? list.map((item) => ({ ...unsaid, ...fieldsOf(item) })) : list
}
