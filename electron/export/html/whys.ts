import { analysisWords } from '../../../domain/report/fixed-words'
import type { Block } from '../../../domain/report/report'
import { whyChain } from '../why-chain'
import { escaped } from './escaped'
import { inlinesOf } from './inlines'

/** Deeper levels are not indented further, so that their text keeps a readable width. */
const deepestIndent = 10

/** The problem, and below it each why, as far in as what it explains is above it. */
export function whysOf(block: Extract<Block, { kind: 'whys' }>): string {
  const steps = whyChain(block).map(({ step, isAnd, goesOn }) => {
    const { number, question, answer, remarks } = step
    const indent = Math.min(goesOn.length, deepestIndent)
    return [
      `<li style="--level:${indent}"><span class="number">${escaped(number)}</span><div>`,
      `<p class="question">${isAnd ? '<em>and</em> ' : ''}${inlinesOf(question)}</p>`,
      `<p>${inlinesOf(answer)}</p>`,
      ...(remarks.length > 0 ? [`<p class="small">${inlinesOf(remarks)}</p>`] : []),
      '</div></li>',
    ].join('')
  })
  return [
    ...(block.problem.length > 0
      ? [
          `<div class="callout neutral"><p class="small">${analysisWords.problem}</p><p>${inlinesOf(block.problem)}</p></div>`,
        ]
      : []),
    `<ol class="whys">\n${steps.join('\n')}\n</ol>`,
  ].join('\n')
}
