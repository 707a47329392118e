import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { after, test } from 'node:test'
import { constants, gzipSync, zstdCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { cutInto } from '../../test/support/cut-into.ts'
import type { InputFile } from './input-file.ts'
import { type InputProgress, readInput } from './read-input.ts'

const folder = mkdtempSync(join(tmpdir(), 'askance-'))
after(() => rmSync(folder, { recursive: true }))

const lines = Array.from({ length: 20_000 }, (_, index) => `line ${index} ${(index * 7919) % 10_007}`)
const log = Buffer.from(`${lines.join('\n')}\n`)
const half = Math.floor(log.length / 2)
const checksum = { params: { [constants.ZSTD_c_checksumFlag]: 1 } }
/** A frame that readers of zstd skip, as pzstd writes it. */
const skippable = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 4, 0, 0, 0, 1, 2, 3, 4])

interface Read {
  readonly lines: readonly string[]
  readonly numbers: readonly number[]
  readonly progress: InputProgress
}

async function read(input: InputFile, standardInput: () => Readable): Promise<Read> {
  const progress: InputProgress = { bytes: 0, tooLong: 0, problem: null }
  const found: string[] = []
  const all: number[] = []
  for await (const { bytes, starts, ends, numbers, count } of readInput(input, standardInput, progress)) {
    for (let at = 0; at < count; at++) {
      found.push(Buffer.from(bytes.subarray(starts[at], ends[at])).toString('latin1'))
      all.push(numbers[at] as number)
    }
  }
  return { lines: found, numbers: all, progress }
}

const noInput = () => Readable.from([])

function readFile(name: string, bytes: Uint8Array): Promise<Read> {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return read({ path, is: 'file', compression: null, size: bytes.length, changed: 0 }, noInput)
}

function readStream(...chunks: Uint8Array[]): Promise<Read> {
  const input: InputFile = { path: '-', is: 'standard input', compression: null, size: 0, changed: 0 }
  return read(input, () => Readable.from(chunks))
}

const compressed: Readonly<Record<string, Buffer>> = {
  'plain text': log,
  gzip: gzipSync(log),
  'gzip of several members': Buffer.concat([gzipSync(log.subarray(0, half)), gzipSync(log.subarray(half))]),
  'gzip with zeros behind, as tapes leave them': Buffer.concat([gzipSync(log), Buffer.alloc(512)]),
  zstd: zstdCompressSync(log),
  'zstd of several frames, some to skip': Buffer.concat([
    skippable,
    zstdCompressSync(log.subarray(0, half), checksum),
    skippable,
    zstdCompressSync(log.subarray(half)),
    skippable,
  ]),
}

for (const [name, bytes] of Object.entries(compressed)) {
  test(`${name} gives all lines, from a file and from a stream`, async () => {
    for (const got of [await readFile('whole', bytes), await readStream(bytes)]) {
      assert.deepEqual(got.lines, lines)
      assert.equal(got.progress.problem, null)
      assert.equal(got.progress.bytes, bytes.length)
    }
  })

  test(`${name} gives the same lines in chunks of any size`, async () => {
    const some = Buffer.concat([bytes])
    const sizes = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(sizes, async cuts => {
        assert.deepEqual((await readStream(...cutInto(some, cuts))).lines, lines)
      }),
      { numRuns: 3 },
    )
  })
}

const gz = gzipSync(log)
const zst = zstdCompressSync(log, checksum)
const broken: Readonly<Record<string, Buffer>> = {
  'gzip cut off': gz.subarray(0, gz.length - 20),
  'gzip with a wrong checksum': flipped(gz, gz.length - 6),
  'a second gzip member cut off in its header': Buffer.concat([gz, gz.subarray(0, 5)]),
  'gzip with text behind': Buffer.concat([gz, Buffer.from('not compressed')]),
  'zstd with a wrong checksum': flipped(zst, zst.length - 2),
  'a second zstd frame cut off': Buffer.concat([zst, zst.subarray(0, 9)]),
  'zstd with text behind': Buffer.concat([zst, Buffer.from('not compressed')]),
}

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] as number) ^ 0xff
  return copy
}

for (const [name, bytes] of Object.entries(broken)) {
  test(`${name} is told with its place, and what stands before is read`, async () => {
    for (const { lines: got, progress } of [await readFile('broken', bytes), await readStream(bytes)]) {
      assert.equal(progress.problem?.code, 'input/broken-compression')
      assert.ok((progress.problem?.place.byte ?? 0) > 0)
      // The last grain may be lost, and its last line be cut.
      assert.ok(got.length > lines.length - 100, `${got.length} lines`)
      assert.deepEqual(got.slice(0, -1), lines.slice(0, got.length - 1))
    }
  })
}

test('what is compressed otherwise gives no lines, and the command to pipe it through', async () => {
  const xz = Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00, 1, 2, 3])
  const { lines: got, progress } = await readStream(xz)
  assert.deepEqual(got, [])
  assert.match(progress.problem?.remedy ?? '', /xz -dc/)
})

test('a named pipe is read once, also where it is broken', async () => {
  const path = join(folder, 'pipe')
  execFileSync('mkfifo', [path])
  const writer = open(path, 'w').then(async pipe => {
    await pipe.write(broken['gzip with a wrong checksum'] as Buffer)
    await pipe.close()
  })
  const { lines: got, progress } = await read({ path, is: 'pipe', compression: null, size: 0, changed: 0 }, noInput)
  await writer
  assert.equal(progress.problem?.code, 'input/broken-compression')
  assert.ok(got.length > lines.length - 100)
})

test('an archive of files that is compressed is told, and gives no lines', async () => {
  const header = Buffer.alloc(1024, 'a line\n')
  header.write('ustar', 257)
  const { lines: got, progress } = await readFile('logs.tar.gz', gzipSync(header))
  assert.deepEqual([got, progress.problem?.code], [[], 'input/archive'])
})

test('a file that has gone away is told, and is no fault of the program', async () => {
  const input: InputFile = { path: join(folder, 'gone'), is: 'file', compression: null, size: 9, changed: 0 }
  assert.equal((await read(input, noInput)).progress.problem?.code, 'input/not-readable')
})

test('a folder in the place of a file is told', async () => {
  const input: InputFile = { path: folder, is: 'file', compression: null, size: 9, changed: 0 }
  assert.equal((await read(input, noInput)).progress.problem?.code, 'input/not-readable')
})

test('text in UTF-16 comes out as UTF-8, with or without its mark, wherever chunks cut it', async () => {
  const text = 'Nov 24 08:46:58 mx sshd[1]: Invalid user zoë 🙂\r\nlast'
  const expected = text.split('\r\n').map(line => Buffer.from(line).toString('latin1'))
  for (const mark of ['\ufeff', '']) {
    const little = Buffer.from(mark + text, 'utf16le')
    const big = Buffer.from(little).swap16()
    for (const bytes of [little, big])
      for (const size of [1, 3, 1000]) assert.deepEqual((await readStream(...cutInto(bytes, [size]))).lines, expected)
  }
})

test('the mark of UTF-8 is taken away, also where it comes byte by byte; everything else stays as it is', async () => {
  const bytes = Buffer.from('\xef\xbb\xbfa\xff\x00b\n\xef\xbb\xbfc', 'latin1')
  for (const size of [1, 2, 100])
    assert.deepEqual((await readStream(...cutInto(bytes, [size]))).lines, ['a\xff\x00b', '\xef\xbb\xbfc'])
})

test('a line of 100 MB is counted as too long, and the lines around it are read', async () => {
  const piece = Buffer.alloc(1 << 20, 0x61)
  const {
    lines: got,
    numbers,
    progress,
  } = await readStream(Buffer.from('first\n'), ...Array.from({ length: 100 }, () => piece), Buffer.from('\nlast'))
  assert.deepEqual(got, ['first', 'last'])
  assert.deepEqual(numbers, [1, 3])
  assert.equal(progress.tooLong, 1)
})
