import { addressesIn } from '../addresses-in.ts'
import type { ListFormat } from './list-format.ts'

const headers =
  /^(?:from|to|cc|bcc|reply-to|sender|return-path|delivered-to|x-original-to|resent-from|resent-to|disposition-notification-to):/i

/** Mail as it is archived (mbox, eml): who stands in its headers. A header that goes on in further lines names them there, too. */
export const mail: ListFormat = {
  name: 'mail',
  kind: null,
  looksLike: head =>
    /^From \S+ /.test(head) ||
    /^(?:Return-Path|Received|Delivered-To|From|Message-ID|MIME-Version|Subject|Date): /i.test(head),
  line(line) {
    if (!headers.test(line) && !/^[ \t].*@/.test(line)) return []
    return [...addressesIn(line.slice(0, 8192))].map(address => ({ address }))
  },
}
