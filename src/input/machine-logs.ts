/** Logs that hold asks, where the distributions put them; `askance scan` without arguments reads those that are there. */
export const machineLogs = [
  '/var/log/auth.log*',
  '/var/log/secure*',
  '/var/log/mail.log*',
  '/var/log/maillog*',
  '/var/log/syslog*',
  '/var/log/messages*',
  '/var/log/vsftpd.log*',
  '/var/log/xferlog*',
  '/var/log/proftpd.log*',
  '/var/log/proftpd/*.log*',
  '/var/log/krb5kdc.log*',
  '/var/log/krb5/*.log*',
  '/var/log/kdc.log*',
  '/var/log/slapd*.log*',
  '/var/log/openldap.log*',
  '/var/log/ldap.log*',
  '/var/log/dovecot*.log*',
  '/var/log/nginx/*log*',
  '/var/log/apache2/*log*',
  '/var/log/httpd/*log*',
] as const

/** Files that hold what the journal holds, too: where one of them is there, the journal is not read. */
export const journalTwins: readonly string[] = [
  '/var/log/auth.log',
  '/var/log/secure',
  '/var/log/syslog',
  '/var/log/messages',
]
