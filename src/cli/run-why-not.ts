import { canonicalAddress } from '../asks/address.ts'
import { tellingServices } from '../findings/telling-services.ts'
import { safeJson } from '../kit/escape-json.ts'
import { type Exit, exits } from './command.ts'
import { isJudged, judgeInputs } from './judge-inputs.ts'
import { identityView, type KnownView, keyView } from './known-view.ts'
import { sayProblems } from './say-problems.ts'
import { knownLines } from './show-known.ts'
import type { WhyNotOptions } from './why-not.ts'
import type { World } from './world.ts'

export async function runWhyNot(words: readonly string[], options: WhyNotOptions, world: World): Promise<Exit> {
  const [about = '', ...inputs] = words
  const judged = await judgeInputs(inputs, options, world)
  if (!isJudged(judged)) return judged
  const { engine, read } = judged
  const scan = { alerts: judged.report.alerts, tellsApart: tellingServices(judged.counts) }
  const identity = engine.knowledgeOfIdentity(about)
  const known: KnownView = {
    about,
    keys: engine.knowledgeOf(canonicalAddress(about) ?? about).map(key => keyView(key, scan)),
    identity: identity === null ? null : identityView(identity, scan),
  }
  await sayProblems(read.problems, world)
  await world.out.write(options.json === true ? `${safeJson(known, 2)}\n` : `${knownLines(known).join('\n')}\n`)
  return read.isIncomplete ? exits.unread : exits.nothing
}
