import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRoleName } from './is-role-name.ts'

for (const name of [
  'info',
  'admin2',
  'it-support',
  'svc-backup',
  'svc_backup01',
  'noreply',
  'no-reply-shop',
  'sales.team',
  'ws5$',
  'ec2-user',
  'buchhaltung',
  'www-data',
  'soporte',
]) {
  test(`${name} is a role`, () => assert.equal(isRoleName(name), true))
}

for (const name of [
  'anna',
  'jsmith',
  'anna.meyer',
  'post-meyer',
  'itmeyer',
  'jan.jansen2',
  'x12345',
  '',
  '.',
  'a'.repeat(1e6),
]) {
  test(`${name.slice(0, 12)} is none`, () => assert.equal(isRoleName(name), false))
}
