/** Words of the record of a JSON line (kind 5), behind those that all records have; spans are a start and an end. */
export const jsonWord = {
  /** The outcome's index + 1 (0: not told) in the low byte, the surface's index in the next, the service's number in the upper half. */
  choices: 15,
  contextLow: 16,
  contextHigh: 17,
  domain: 18,
  /** The service in the log's own word. */
  service: 20,
  siteLow: 22,
  siteHigh: 23,
  site: 24,
  userAgentLow: 26,
  userAgentHigh: 27,
  userAgent: 28,
  ja4: 30,
  country: 32,
  /** `noNumber`: not told; so of the next. */
  asn: 34,
  times: 35,
  /** Address or domain of the sender of a message. */
  sender: 36,
} as const

export const jsonRecordWords = 38
export const noNumber = 0xffff_ffff
/** In the end of a span: its text holds escapes, and the quotes around it belong to it. */
export const oddText = 0x8000_0000
