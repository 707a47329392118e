/** Envelopes by number, as in `program-table.ts`. */
export const rfc3164Envelope: i32 = 0
export const rfc5424Envelope: i32 = 1
export const isoEnvelope: i32 = 2
export const accessEnvelope: i32 = 3
export const jsonEnvelope: i32 = 4
