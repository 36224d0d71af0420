import type { Action } from '../../domain/action'

/** A good action; anything in it can be given otherwise. */
export function anAction(overrides: Partial<Action> = {}): Action {
  return {
    id: 'action-1',
    text: 'Add a circuit breaker between checkout and the session store',
    priority: 'P1',
    kind: 'prevent',
    owner: 'Payments team',
    due: '2026-03-20',
    doneWhen: 'A load test at twice the peak keeps the error rate under 1 %',
    status: 'open',
    ticket: { key: '', link: '' },
    factor: 'factor-1',
    reason: '',
    ...overrides,
  }
}
