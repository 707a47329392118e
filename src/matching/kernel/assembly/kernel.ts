export { chainBytes, hashBytes, hashHigh, hashLow, setHashKey } from './half-sip'
export { emitRequest, judgeRequest, setRequestGate } from './request'
