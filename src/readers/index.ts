import { apacheError } from './apache-error.ts'
import { askance } from './askance.ts'
import { cyrus } from './cyrus.ts'
import { dovecot, dovecotLog } from './dovecot.ts'
import { ecs } from './ecs.ts'
import { krb5kdc } from './krb5kdc.ts'
import type { LogKind } from './log-kind.ts'
import { nginxError } from './nginx-error.ts'
import { ocsf } from './ocsf.ts'
import { pam } from './pam.ts'
import { postfix } from './postfix.ts'
import { proftpd } from './proftpd.ts'
import { slapd } from './slapd.ts'
import { sshd } from './sshd.ts'
import { uwimap } from './uwimap.ts'
import { vsftpd, vsftpdLog } from './vsftpd.ts'
import { webAccess } from './web-access.ts'

/** The log kinds that are read, in the order in which they are tried. */
export const kinds = [
  sshd,
  dovecot,
  postfix,
  vsftpd,
  vsftpdLog,
  proftpd,
  cyrus,
  uwimap,
  pam,
  dovecotLog,
  slapd,
  krb5kdc,
  nginxError,
  apacheError,
  webAccess,
  askance,
  ocsf,
  ecs,
] as const satisfies readonly LogKind[]
