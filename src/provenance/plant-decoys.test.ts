import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attributeList } from './attribute-list.ts'
import { type PlantedDecoy, plantDecoys } from './plant-decoys.ts'
import type { CandidateList, Question } from './question.ts'

const directory = 200
const firstDecoy = 300

function list(label: string, members: readonly number[]): CandidateList {
  const ranks = new Int32Array(400).fill(-1)
  members.forEach((token, rank) => {
    ranks[token] = rank
  })
  return { label, kind: 'web', size: members.length, people: members.length, ranks }
}

const span = (from: number, to: number) => Array.from({ length: to - from }, (_none, at) => from + at)
const decoy = (number: number, place: string, since: string | null = null): PlantedDecoy => ({
  token: firstDecoy + number,
  place,
  since,
})

function attributed(lists: readonly CandidateList[], decoys: readonly PlantedDecoy[], asked: readonly number[]) {
  const question: Question = {
    asked: asked.map((token, first) => ({ token, first })),
    directory,
    lists: plantDecoys(lists, decoys, token => asked.includes(token)),
    universe: 400,
    sharedOrders: [],
    decoys: new Set(decoys.map(({ token }) => token)),
  }
  return attributeList(question)
}

const page = list('team page', span(0, 40))
const git = list('git', span(20, 60))
const shared = span(20, 32)

test('of two lists that explain the same, the one whose decoy was asked for is told', () => {
  const decoys = [decoy(0, 'team page'), decoy(1, 'git')]
  assert.notEqual(attributed([page, git], decoys, shared).alike.length, 0)
  const told = attributed([page, git], decoys, [...shared, firstDecoy + 1])
  assert.equal(told.family, 'git')
  assert.deepEqual(told.alike, [])
  assert.deepEqual([told.lists[0]?.decoys.planted, told.lists[0]?.decoys.asked], [1, 1])
  assert.equal(told.lists[0]?.hits, shared.length)
})

test('a list that was run far without meeting one of its decoys is less likely', () => {
  const decoys = span(0, 5).map(number => decoy(number, 'team page'))
  const nats = (of: readonly PlantedDecoy[]) =>
    attributed([page, git], of, span(0, 35)).lists.find(each => each.list.label === 'team page')?.decoys.nats
  assert.equal(nats([]), 0)
  assert.ok((nats(decoys) ?? 0) < -2)
})

test('decoys stand on states of their place from the day on which they were planted', () => {
  const states = [list('team page@2025-01-01', span(0, 40)), list('team page@2026-03-01', span(0, 40)), page]
  const planted = plantDecoys(states, [decoy(0, 'team page', '2026-01-01')], () => false).map(
    each => each.planted?.size,
  )
  assert.deepEqual(planted, [undefined, 1, 1])
})

test('a place of which no list was given is told where its decoy was asked for, and is no candidate else', () => {
  const decoys = [decoy(0, 'old forum')]
  assert.deepEqual(
    attributed([page], decoys, span(100, 120)).lists.map(each => each.list.label),
    ['team page'],
  )
  const told = attributed([page], decoys, [...span(100, 120), firstDecoy])
  assert.equal(told.family, 'old forum')
  assert.ok(told.probability > 0.9, `${told.probability}`)
  assert.deepEqual([told.lists[0]?.hits, told.lists[0]?.coverage, told.lists[0]?.decoys.asked], [0, 0, 1])
})

test('a decoy alone tells its place', () => {
  const told = attributed([page, git], [decoy(0, 'team page')], [firstDecoy])
  assert.equal(told.family, 'team page')
  assert.equal(attributed([page, git], [decoy(0, 'old forum')], [firstDecoy]).family, 'old forum')
})

test('a prior that the operator sets weighs like evidence, and equal ones like none', () => {
  const weighted = (one: number, other: number) =>
    attributed(
      [
        { ...page, prior: one },
        { ...git, prior: other },
      ],
      [],
      shared,
    ).lists
  const exact = (lists: ReturnType<typeof weighted>, label: string) =>
    lists.find(each => each.list.label === label)?.exact ?? 0
  assert.deepEqual(
    weighted(1, 1).map(each => each.exact),
    attributed([page, git], [], shared).lists.map(each => each.exact),
  )
  const ratio = (lists: ReturnType<typeof weighted>) => exact(lists, 'git') / exact(lists, 'team page')
  assert.ok(Math.abs(ratio(weighted(0.5, 5)) / ratio(weighted(1, 1)) - 10) < 1e-6)
})
