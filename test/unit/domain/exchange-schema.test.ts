import { expect, test } from 'vitest'
import * as z from 'zod'
import { ExchangeDocument } from '../../../domain/exchange/exchange-format'
import { Incident } from '../../../domain/incident'

// Made anew from the schemas by `npx vitest run --config build/vitest.config.mjs -u`.
test.each([
  ['exchange', ExchangeDocument],
  ['incident', Incident],
] as const)('the published JSON Schema of the %s is that of the code', async (name, schema) => {
  const text = `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`
  await expect(text).toMatchFileSnapshot(`../../../assets/schema/${name}.schema.json`)
})
