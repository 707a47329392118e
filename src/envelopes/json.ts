import type { Envelope } from './envelope.ts'

/** A line that is a JSON object: all of it is the message, and its time is among its keys. */
export const json: Envelope = {
  name: 'json',
  begins: '{',
  read: () => true,
}
