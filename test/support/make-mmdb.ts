import { canonicalAddress, groupsOf } from '../../src/asks/address.ts'

/** What a made database tells: strings, numbers from 0 to 2^32 - 1, and tables of them. */
export type MmdbValue = string | number | { readonly [key: string]: MmdbValue }

/** A node of the search tree: for each bit another node, the offset of a record among the data, or null. */
type Branch = Node | { readonly data: number } | null
interface Node {
  readonly branches: [Branch, Branch]
}

const types = { text: 2, number: 6, table: 7 } as const
const metadataMark = Buffer.from('\xab\xcd\xefMaxMind.com', 'latin1')

/** A MaxMind DB (format 2.0) of an IPv6 tree with records of 24 bits, IPv4 in its first 2^32 addresses, with what each network is told of. */
export function makeMmdb(databaseType: string, networks: Readonly<Record<string, MmdbValue>>): Buffer {
  const root: Node = { branches: [null, null] }
  const records: Buffer[] = []
  let offset = 0
  for (const [network, value] of Object.entries(networks)) {
    plant(root, bitsOf(network), { data: offset })
    const record = encoded(value)
    records.push(record)
    offset += record.length
  }
  const nodes = numbered(root)
  const tree = Buffer.alloc(6 * nodes.size)
  for (const [node, number] of nodes) {
    node.branches.forEach((branch, bit) => {
      tree.writeUIntBE(pointer(branch, nodes), 6 * number + 3 * bit, 3)
    })
  }
  const metadata = encoded({
    binary_format_major_version: 2,
    binary_format_minor_version: 0,
    build_epoch: 1_764_000_000,
    database_type: databaseType,
    description: {},
    ip_version: 6,
    node_count: nodes.size,
    record_size: 24,
  })
  return Buffer.concat([tree, Buffer.alloc(16), ...records, metadataMark, metadata])
}

function bitsOf(network: string): string {
  const [written = '', length] = network.split('/')
  const address = canonicalAddress(written) ?? '::'
  const isVersion4 = !address.includes(':')
  const groups = isVersion4 ? groupsOf(`::${address}`) : groupsOf(address)
  const bits = groups.map(group => group.toString(2).padStart(16, '0')).join('')
  return bits.slice(0, (isVersion4 ? 96 : 0) + Number(length ?? (isVersion4 ? 32 : 128)))
}

/** Networks must not lie in each other. */
function plant(root: Node, bits: string, leaf: Branch): void {
  let node = root
  for (const bit of bits.slice(0, -1)) {
    const at = bit === '0' ? 0 : 1
    const next = node.branches[at]
    const below: Node = next !== null && 'branches' in next ? next : { branches: [null, null] }
    node.branches[at] = below
    node = below
  }
  node.branches[bits.endsWith('0') ? 0 : 1] = leaf
}

function numbered(root: Node): Map<Node, number> {
  const numbers = new Map([[root, 0]])
  for (const node of numbers.keys()) {
    for (const branch of node.branches) {
      if (branch !== null && 'branches' in branch) numbers.set(branch, numbers.size)
    }
  }
  return numbers
}

function pointer(branch: Branch, nodes: ReadonlyMap<Node, number>): number {
  if (branch === null) return nodes.size
  return 'data' in branch ? nodes.size + 16 + branch.data : (nodes.get(branch) ?? 0)
}

function encoded(value: MmdbValue): Buffer {
  if (typeof value === 'string') {
    const bytes = Buffer.from(value)
    return Buffer.concat([control(types.text, bytes.length), bytes])
  }
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32BE(value)
    return Buffer.concat([control(types.number, 4), bytes])
  }
  const entries = Object.entries(value)
  return Buffer.concat([
    control(types.table, entries.length),
    ...entries.flatMap(([key, inner]) => [encoded(key), encoded(inner)]),
  ])
}

/** Sizes from 29 on take a byte more. */
function control(type: number, size: number): Buffer {
  return size < 29 ? Buffer.from([(type << 5) | size]) : Buffer.from([(type << 5) | 29, size - 29])
}
