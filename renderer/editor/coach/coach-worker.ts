import { coach } from '../../../domain/coach/coach'
import { foundAnew, type Reading, readOn, type ToRead } from '../../../domain/coach/reading'

let reading: Reading | undefined

addEventListener('message', ({ data }: MessageEvent<ToRead>) => {
  const before = reading
  reading = readOn(before, data, coach)
  postMessage(foundAnew(before?.found ?? new Map(), reading.found))
})
