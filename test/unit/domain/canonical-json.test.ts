import { expect, it } from 'vitest'
import { canonicalJson } from '../../../domain/canonical-json'

it('says the same of two values that differ in the order of their keys only', () => {
  expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: 'x' })).toBe('{"a":"x","b":[{"c":2,"d":1}]}')
  expect(canonicalJson({ a: 'x', b: [{ c: 2, d: 1 }] })).toBe(canonicalJson({ b: [{ d: 1, c: 2 }], a: 'x' }))
})

it('leaves out what JSON cannot say', () => {
  expect(canonicalJson({ a: undefined, b: null })).toBe('{"b":null}')
})

it('keeps keys that mean something to JavaScript', () => {
  const value: unknown = JSON.parse('{"constructor":1,"__proto__":{"x":2}}')
  expect(canonicalJson(value)).toBe('{"__proto__":{"x":2},"constructor":1}')
})
