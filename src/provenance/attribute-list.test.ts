import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Attribution, attributeList, guessedList, unknownList } from './attribute-list.ts'
import type { CandidateList, Question } from './question.ts'

const directory = 300
const tokens = 600

function list(label: string, members: Iterable<number>): CandidateList {
  const ranks = new Int32Array(tokens).fill(-1)
  const all = [...new Set(members)]
  all.forEach((token, rank) => {
    ranks[token] = rank
  })
  return { label, kind: 'other', size: all.length, people: all.filter(token => token < directory).length, ranks }
}

function question(lists: readonly CandidateList[], asked: Iterable<number>, more: Partial<Question> = {}): Question {
  return {
    asked: [...new Set(asked)].map((token, first) => ({ token, first })),
    directory,
    lists,
    universe: tokens,
    sharedOrders: [],
    decoys: new Set(),
    ...more,
  }
}

const span = (from: number, to: number) => Array.from({ length: to - from }, (_none, at) => from + at)
const familyOf = (answer: Attribution, label: string) =>
  answer.lists.find(each => each.list.label === label)?.family ?? 0
const exactOf = (answer: Attribution, label: string) => answer.lists.find(each => each.list.label === label)?.exact ?? 0

const page = list('page', span(0, 40))
const git = list('git', span(30, 70))
const breach = list('breach', [...span(50, 150), ...span(400, 500)])
/** Names asked for that are no decoys. */
const someAsked = fc.uniqueArray(fc.nat(tokens - 1), { minLength: 1, maxLength: 80 })
const someMembers = fc.uniqueArray(fc.nat(tokens - 1), { minLength: 1, maxLength: 120 })

test('a run of half the team page is the team page, or a list related to it', () => {
  const answer = attributeList(question([page, git, breach], [...span(0, 25), 280, 550]))
  assert.equal(answer.family, 'page')
  assert.ok(answer.probability > 0.95, `${answer.probability}`)
  assert.deepEqual(answer.set95, ['page'])
  assert.equal(answer.lists[0]?.hits, 25)
  assert.equal(answer.lists[0]?.enriched, true)
})

test('people of the whole directory are on an unknown list', () => {
  const answer = attributeList(
    question(
      [page, git, breach],
      span(0, 50).map(at => 100 + 4 * ((at * 31 + at * at * 20) % 50)),
    ),
  )
  assert.equal(answer.family, unknownList)
})

test('names that are nobody of ours are guesses', () => {
  const answer = attributeList(question([page, git, breach], span(500, 560)))
  assert.equal(answer.family, guessedList)
})

test('with no list to compare with, it is unknown', () => {
  const answer = attributeList(question([], span(0, 50)))
  assert.equal(answer.family, unknownList)
  assert.deepEqual(answer.lists, [])
  assert.equal(attributeList(question([], [], { directory: 0 })).family, unknownList)
})

test('the names that decide are those that only the one list has, and against it those that only the rival has', () => {
  const answer = attributeList(question([page, git], [...span(0, 30), 31, 32, 60]))
  const page0 = answer.decisive.find(({ token }) => token === 0)
  assert.ok(page0 !== undefined && page0.nats > 0)
  assert.ok(answer.decisive.some(({ token, nats }) => token === 60 && nats < 0))
  assert.ok(!answer.decisive.some(({ token }) => token === 31))
})

test('lists that cannot be told apart are named together, with who would tell', () => {
  const old = list('old page', [...span(0, 39), 200])
  const answer = attributeList(question([page, old, git], span(0, 25)))
  assert.deepEqual(answer.alike, [answer.family === 'page' ? 'old page' : 'page'])
  assert.deepEqual(answer.separating, [39, 200])
  assert.ok(answer.probability > 0.95)
})

test('a decoy of a list that was asked for settles it', () => {
  const asked = [...span(30, 36), 599]
  const baited = list('page', [...span(0, 40), 599])
  const without = attributeList(question([baited, git], asked.slice(0, 6), { decoys: new Set([599]) }))
  const seen = attributeList(question([baited, git], asked, { decoys: new Set([599]) }))
  assert.ok(familyOf(seen, 'page') > familyOf(without, 'page') + 0.2)
})

test('the order of a list counts only beyond an order that any list may have', () => {
  const shuffledPage = list(
    'page',
    span(0, 40).map(at => (at * 17) % 40),
  )
  const asked = span(0, 40).map(at => (at * 17) % 40)
  const own = attributeList(question([shuffledPage], asked))
  assert.ok((own.lists[0]?.orderNats ?? 0) > 20)
  const alphabetical = asked.map((_token, at) => at)
  const shared = attributeList(question([shuffledPage], asked, { sharedOrders: [alphabetical] }))
  assert.equal(shared.lists[0]?.orderNats, 0)
})

test('what the lists are called, and in which order they are given, changes nothing', () => {
  fc.assert(
    fc.property(someAsked, fc.array(someMembers, { minLength: 1, maxLength: 4 }), (asked, members) => {
      const one = attributeList(
        question(
          members.map((each, at) => list(`a${at}`, each)),
          asked,
        ),
      )
      const other = attributeList(question(members.map((each, at) => list(`b${at}`, each)).reverse(), asked))
      for (const [at] of members.entries()) {
        assert.ok(Math.abs(familyOf(one, `a${at}`) - familyOf(other, `b${at}`)) < 1e-9)
        assert.ok(Math.abs(exactOf(one, `a${at}`) - exactOf(other, `b${at}`)) < 1e-9)
      }
    }),
  )
})

test('all probabilities sum to 1 at most', () => {
  fc.assert(
    fc.property(someAsked, fc.array(someMembers, { maxLength: 4 }), (asked, members) => {
      const answer = attributeList(
        question(
          members.map((each, at) => list(`a${at}`, each)),
          asked,
        ),
      )
      const sum = answer.lists.reduce((all, { family }) => all + family, 0)
      assert.ok(sum <= 1 + 1e-9 && answer.lists.every(({ exact, family }) => exact >= 0 && exact <= family))
      assert.ok(answer.probability >= 0 && answer.probability <= 1 + 1e-9)
    }),
  )
})

test('a list given twice shares its probability, and both together have no less', () => {
  fc.assert(
    fc.property(someAsked, someMembers, someMembers, (asked, members, others) => {
      const rival = list('rival', others)
      const once = attributeList(question([list('one', members), rival], asked))
      const twice = attributeList(question([list('one', members), list('two', members), rival], asked))
      assert.ok(Math.abs(exactOf(twice, 'one') - exactOf(twice, 'two')) < 1e-9)
      assert.ok(familyOf(twice, 'one') + familyOf(twice, 'two') >= familyOf(once, 'one') - 1e-9)
      if (once.family === 'one') assert.ok(twice.family === 'one' || twice.family === 'two')
    }),
  )
})

test('a name on a list that nobody asked for never speaks for it', () => {
  fc.assert(
    fc.property(someAsked, someMembers, someMembers, (asked, members, others) => {
      const hits = members.filter(token => asked.includes(token)).length
      const irrelevant = span(directory, tokens).find(token => !asked.includes(token) && !members.includes(token))
      if (hits === 0 || irrelevant === undefined) return
      const rival = list('rival', others)
      const before = attributeList(question([list('one', members), rival], asked))
      const after = attributeList(question([list('one', [...members, irrelevant]), rival], asked))
      assert.ok(exactOf(after, 'one') <= exactOf(before, 'one') + 1e-12)
    }),
  )
})

test('a stray name that gives way to one that only this list has speaks for it', () => {
  fc.assert(
    fc.property(someAsked, someMembers, someMembers, (asked, members, others) => {
      const isFree = (token: number) => !asked.includes(token) && !others.includes(token)
      const exclusive = members.find(token => token >= directory && isFree(token))
      const stray = asked.find(token => token >= directory && !members.includes(token) && !others.includes(token))
      if (exclusive === undefined || stray === undefined) return
      const lists = [list('one', members), list('rival', others)]
      const before = attributeList(question(lists, asked))
      const after = attributeList(question(lists, asked.with(asked.indexOf(stray), exclusive)))
      assert.ok(familyOf(after, 'one') >= familyOf(before, 'one') - 1e-12)
    }),
  )
})
