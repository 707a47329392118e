import type { Typed } from './command.ts'
import { command } from './command.ts'
import { inputWords, judgeOptions } from './input-options.ts'
import { flag } from './options.ts'

const options = { ...judgeOptions, json: flag('json', 'as JSON') } as const

export type WhyNotOptions = Typed<typeof options>['options']

export const whyNot = command({
  name: 'why-not',
  summary: 'tell what is known of an asker or a name, and how far it is from an alert',
  arguments: [
    {
      name: '<asker-or-name>',
      says: 'an address, a network (192.0.2.0/24), a client (user agent), or a name that was asked about',
      completes: 'nothing',
    },
    inputWords,
  ],
  options,
  examples: [
    {
      line: 'askance why-not 192.0.2.7 /var/log --people people.csv',
      says: 'what this address asked, and how many nats are missing',
    },
    { line: 'askance why-not jane.doe /var/log --people people.csv', says: 'who asked about this name' },
  ],
  async run(typed, world) {
    const { runWhyNot } = await import('./run-why-not.ts')
    return runWhyNot(typed.words, typed.options, world)
  },
})
