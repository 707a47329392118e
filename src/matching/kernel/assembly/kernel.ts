export { chainBytes, hashBytes, hashHigh, hashLow, setHashKey } from './half-sip'
