import type { AskBooks } from '../asks/ask-books.ts'
import { type AskRows, askColumn, noAsn, rowWords, sourceKind, sourceText } from '../asks/ask-rows.ts'
import { textNumber } from '../kit/book.ts'
import type { AddressRegistry } from './address-registry.ts'

/** Gives asks the network operator and the country of their address, where the log told none. */
export interface AskerFiller {
  fill(rows: AskRows, row: number): void
  /** To be called when numbers of the books were given back. */
  forget(): void
}

/** A power of two; an ask whose address was looked up lately makes nothing. */
const cachedAddresses = 1 << 16

/**
 * What was looked up lately is kept in slots by the lowest bits of the number of an address: slot s holds the address `addresses[s]`, its ASN `asns[s]`
 * and the place `countries[s]` of its country in `codes`. 0 in `kinds[s]`: the slot is free.
 */
export function askerFiller(registry: AddressRegistry, books: AskBooks): AskerFiller {
  const addresses = new Uint32Array(cachedAddresses)
  const kinds = new Uint8Array(cachedAddresses)
  const asns = new Uint32Array(cachedAddresses)
  const countries = new Uint16Array(cachedAddresses)
  const codes: string[] = ['']
  let codeNumbers: number[] = []

  function lookUp(slot: number, kind: number, source: number): void {
    const { asn, country } = registry.registered(sourceText(kind, source, books) ?? '')
    addresses[slot] = source
    kinds[slot] = kind
    asns[slot] = asn ?? noAsn
    countries[slot] = placeOf(country ?? '')
  }

  function placeOf(code: string): number {
    const known = codes.indexOf(code)
    return known >= 0 ? known : codes.push(code) - 1
  }

  function numberOf(place: number): number {
    if (place === 0) return 0
    const number = codeNumbers[place] ?? textNumber(books.texts, codes[place] as string)
    codeNumbers[place] = number
    return number
  }

  return {
    fill({ words }, row) {
      const at = row * rowWords
      const kind = words[at + askColumn.sourceKind] as number
      if (kind !== sourceKind.version4 && kind !== sourceKind.version6) return
      const source = words[at + askColumn.source] as number
      const slot = source & (cachedAddresses - 1)
      if (kinds[slot] !== kind || addresses[slot] !== source) lookUp(slot, kind, source)
      if (words[at + askColumn.asn] === noAsn) words[at + askColumn.asn] = asns[slot] as number
      if (words[at + askColumn.country] === 0) words[at + askColumn.country] = numberOf(countries[slot] as number)
    },
    forget() {
      codeNumbers = []
      kinds.fill(0)
    },
  }
}
