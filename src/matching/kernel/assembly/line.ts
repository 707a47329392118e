/** What `readHeader` tells of a line, for the matcher and the loop over lines. Spans are addresses; an equal start and end: the line does not tell. */

/** Lines of JSON and access logs are messages as a whole. */
export let messageStart: i32 = 0
export let messageEnd: i32 = 0
/** N of `message repeated N times`, else 1. */
export let repeated: i32 = 1

/** Whether the line tells year and zone: then `timeMs` is its time (ms since the epoch, UTC; NaN: none), else `dayCode` and `timeOfDay` are. */
export let timeIsFull: bool = false
export let timeMs: f64 = 0
/** Month (from 0) << 5 | day of the month. */
export let dayCode: i32 = 0
/** In ms. */
export let timeOfDay: i32 = 0

export let hostStart: i32 = 0
export let hostEnd: i32 = 0
export let pidStart: i32 = 0
export let pidEnd: i32 = 0
/** Without its path. */
export let programStart: i32 = 0
export let programEnd: i32 = 0
export let classId: i32 = 0

@inline export function setMessage(start: i32, end: i32): void {
  messageStart = start
  messageEnd = end
  repeated = 1
}

export function setRepeated(times: i32): void {
  repeated = times
}

@inline export function setTime(ms: f64): void {
  timeIsFull = true
  timeMs = ms
}

@inline export function setTimeOfDay(day: i32, ms: i32): void {
  timeIsFull = false
  dayCode = day
  timeOfDay = ms
}

@inline export function setHost(start: i32, end: i32): void {
  hostStart = start
  hostEnd = end
}

@inline export function setPid(start: i32, end: i32): void {
  pidStart = start
  pidEnd = end
}

@inline export function setProgram(start: i32, end: i32): void {
  programStart = start
  programEnd = end
}

@inline export function setClass(id: i32): void {
  classId = id
}
