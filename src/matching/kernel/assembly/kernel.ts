export { chainBytes, hashBytes, hashHigh, hashLow, setHashKey } from './half-sip'
export { emitRequest, judgeRequest, setRequestGate } from './request'
export {
  classId, dayCode, hostEnd, hostStart, messageEnd, messageStart, pidEnd, pidStart, programEnd, programStart, readHeader, repeated, setHeaderMemory,
  timeIsFull, timeMs, timeOfDay,
} from './header'
export { setScratch } from './attempt-key'
export { capture, spanOf } from './captures'
export { isNoAsk, isRequest, isSighting, matchMessage } from './match'
export { emitSighting } from './sighting'
export { jsonLeaf, readJson, setJson } from './json'
export { scanSlot, setClassTables } from './scan'
export { setHost, setPid, setProgram } from './line'
export { matcherOf } from './generated'
