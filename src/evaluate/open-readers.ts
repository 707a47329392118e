import { officeEgress } from './address-plan.ts'
import type { Day } from './day.ts'
import { nameOf, openAsk, pickMember } from './open-asks.ts'
import { dayMs, isEmployed, type Member } from './site.ts'

/** Who reads the directory about others, as it should (detection.md, section 8). */
export const readerHabits: readonly ((day: Day) => void)[] = [desks, nightlySync, audit, onboarding]

const deskCount = 12

/** Where somebody works who looks up colleagues, a few a day: the higher the number, the more. */
export const deskOf = (desk: number) => officeEgress(252, desk % deskCount)

const workTime = ({ start, random }: Day): number => start + (0.3 + 0.4 * random.next()) * dayMs

/** Four in five are of a circle of twelve, whose members change as people come and go; hardly any on weekends. */
function desks(day: Day) {
  const { site, random, write } = day
  const isWeekend = day.day % 7 > 4
  for (let desk = 0; desk < deskCount; desk++) {
    for (let names = random.poisson((1 + desk) * (isWeekend ? 0.1 : 1)); names > 0; names--) {
      const pick = random.chance(0.8) ? site.mix('circle', desk, random.below(12)) : random.below(2 ** 31)
      const member = pickMember(site, pick)
      if (isEmployed(member, day.day)) write(openAsk(workTime(day), deskOf(desk), 'directory', nameOf(member, day.day)))
    }
  }
}

/** Reads everybody each night. */
function nightlySync(day: Day) {
  readAll(day, 253, () => true)
}

/** Reads everybody every 31 days, so that all are forgotten in between. */
function audit(day: Day) {
  if (day.day % 31 === 11) readAll(day, 254, () => true)
}

/** Reads those who come, on the day before, and on their first days. */
function onboarding(day: Day) {
  readAll(day, 255, member => day.day - member.startDay >= -1 && day.day - member.startDay < 4)
}

function readAll(day: Day, office: number, fits: (member: Member) => boolean) {
  const { site, start, write } = day
  const source = officeEgress(office, 0)
  let time = start + 0.1 * dayMs
  for (const member of site.members) {
    if (!fits(member) || member.endDay <= day.day || member.startDay > day.day + 1) continue
    time += 100
    write(openAsk(time, source, 'directory', { name: member.login, isThere: true }))
  }
}
