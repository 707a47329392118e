import type { BackgroundFacts } from '../evidence/facts.ts'
import { enumerate, many } from '../kit/wording.ts'
import type { Note } from './finding.ts'
import { stratumWords } from './stratum-words.ts'

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}

function twinNotes({ strata }: BackgroundFacts): Note[] {
  return strata.flatMap(({ stratum, real, twin, rho, suspicious }) => {
    if (!suspicious || rho === null) return []
    const measured = `${percent(real / (real + twin))} of ${many(real + twin, 'name')}, expected ${percent(rho)}`
    return [
      {
        code: 'health/twin-check',
        says: `generic lists hit your names too often (${stratumWords[stratum]}: ${measured}): false alerts are likelier than stated`,
        remedy: 'see whether the people list is complete, leavers of three years among them',
      },
    ]
  })
}

function outageNotes({ outages }: BackgroundFacts): Note[] {
  if (outages.episodes === 0) return []
  return [
    {
      code: 'health/outage',
      says: `log-in as a whole failed ${many(outages.episodes, 'time')}: ${many(outages.contacts, 'failed first contact')} of then are no evidence`,
      remedy: null,
    },
  ]
}

function circulatingNotes({ circulating }: BackgroundFacts): Note[] {
  if (circulating.length === 0) return []
  return [
    {
      code: 'health/circulating',
      says: `lists that everybody has hold ${many(circulating.length, 'name')} of yours (${enumerate([...circulating].sort(), 5)}): asks for them are no evidence`,
      remedy: 'their owners get guesses at their passwords all the time: a second factor matters most for them',
    },
  ]
}

/** Notes on the background against which all evidence is measured (detection.md, section 9: the twin check). */
export function backgroundNotes(facts: BackgroundFacts): Note[] {
  return [...twinNotes(facts), ...outageNotes(facts), ...circulatingNotes(facts)]
}
