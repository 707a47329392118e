import { z } from 'zod'
import { outcomes } from '../asks/ask.ts'
import { personFields } from '../people/formats/people-format.ts'
import { listKinds } from '../provenance/list-kind.ts'
import { isNetwork } from './network.ts'
import { isTimeZone } from './time-zone-name.ts'

/**
 * `askance.yaml`, as published in schemas/askance-yaml.schema.json. The message of a check says what is expected there; the sentence
 * around it is made by `readConfiguration`. Every key may be left out.
 */
const dateOrders = ['dmy', 'mdy'] as const
const above0 = 'a number above 0'
const filePath = 'the path of a file'
const listOfFiles = 'a list of paths of files'
const listOfNetworks = 'a list of addresses or networks, such as 192.0.2.7 or 192.0.2.0/24'
const requestPath = 'a path from / on, with at most 3 wildcards'

const network = z.string(listOfNetworks).refine(isNetwork, 'an address or a network, such as 192.0.2.0/24')

const listLabel = 'what the list is called, such as team page'

const prior = 'a number above 0, at most 1000'

const listSchema = z.strictObject(
  {
    file: z.string(filePath).min(1, filePath).describe('saved page, git authors, export, leaked list or word list'),
    label: z
      .string(listLabel)
      .min(1, listLabel)
      .describe('what the report calls it; files with one label and date are one list'),
    kind: z
      .enum(listKinds, { error: `one of ${listKinds.join(', ')}` })
      .exactOptional()
      .describe(
        'where such a list comes from; told by the form of the file and the words of the label where nothing is said',
      ),
    date: z
      .string('a date such as 2026-02-01')
      .regex(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2026-02-01')
      .exactOptional()
      .describe('when the list was as it is in the file'),
    prior: z
      .number(prior)
      .positive(prior)
      .max(1000, prior)
      .exactOptional()
      .describe(
        'how likely the list is, against the others, before anything was asked for (1 where nothing is said): 3 for a page that is read a lot, 0.3 for a leak that few have',
      ),
  },
  'a list: file and label',
)

const decoysSchema = z.strictObject(
  {
    file: z.string(filePath).min(1, filePath).describe('one name, address or full name a line'),
    label: z.string(listLabel).min(1, listLabel).describe('the place where they are planted, called as its list is'),
    date: z
      .string('a date such as 2026-02-01')
      .regex(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2026-02-01')
      .exactOptional()
      .describe('when they were planted: lists with an earlier date do not hold them'),
  },
  'decoys: file and label',
)

const requestSchema = z.strictObject(
  {
    surface: z
      .enum(['login', 'mfa', 'recovery', 'registration', 'directory', 'page'], {
        error: 'one of login, mfa, recovery, registration, directory, page',
      })
      .describe('what kind of question the request is; `directory` lists users, `page` is a page about staff'),
    path: z
      .string(requestPath)
      .max(2048, requestPath)
      .regex(/^\/[^*]*(?:\*{1,2}[^*]*){0,3}$/, requestPath)
      .describe('path without the query; `*` stands for a part of one segment, `**` for any number of segments'),
    methods: z
      .array(z.string('a method such as POST').regex(/^[A-Z]+$/, 'a method such as POST'), 'a list of methods')
      .min(1, 'a list of methods')
      .default(['POST'])
      .describe('HTTP methods that ask'),
    parameter: z
      .string('the name of a parameter')
      .min(1, 'the name of a parameter')
      .exactOptional()
      .describe('parameter of the query that holds the name asked about'),
    identityInPath: z
      .boolean('true or false')
      .exactOptional()
      .describe('the name asked about stands in the path, at its last `*`'),
    status: z
      .record(
        z.string().regex(/^[1-5](?:\d\d|xx)$/, 'a status such as 401 or 4xx'),
        z.enum(outcomes, { error: `one of ${outcomes.join(', ')}` }),
        'a table of statuses and what they mean, such as {302: granted, 401: refused}',
      )
      .describe('what each answer means: exact (`409`) before class (`4xx`); a request with another status is no ask'),
  },
  'a request: surface, path, status',
)

export const configurationSchema = z.strictObject(
  {
    budget: z
      .number(above0)
      .positive(above0)
      .exactOptional()
      .describe('false alerts a day that are acceptable; sets the threshold of all alerts (1 where nothing is said)'),
    people: z
      .strictObject(
        {
          file: z
            .string(filePath)
            .min(1, filePath)
            .describe('staff list: CSV, LDIF, vCard, SCIM, passwd or one name a line'),
          columns: z
            .partialRecord(
              z.enum(personFields, { error: `one of ${personFields.join(', ')}` }),
              z.string('the header of a column'),
              'a table of fields and headers',
            )
            .exactOptional()
            .describe('headers of a list that are not recognised by themselves: field to header'),
          dates: z
            .enum(dateOrders, { error: `one of ${dateOrders.join(', ')}` })
            .exactOptional()
            .describe('order of day and month, where the dates of the list leave it open'),
        },
        'a table with the key file',
      )
      .exactOptional()
      .describe("the organisation's own identities; a relative path starts at the folder of this file"),
    timezone: z
      .string('the name of a time zone')
      .refine(isTimeZone, 'the name of a time zone, such as Europe/Berlin')
      .exactOptional()
      .describe('zone of log lines that name none (IANA name); the zone of the machine where nothing is said'),
    requests: z
      .array(requestSchema, 'a list of requests')
      .exactOptional()
      .describe('requests of your web sites that ask about identities; they come before the shipped ones'),
    lists: z
      .array(listSchema, 'a list of lists, each with file and label')
      .exactOptional()
      .describe(
        'lists of names that askers may have had, to tell where theirs came from; a relative path starts at the folder of this file',
      ),
    decoys: z
      .array(decoysSchema, 'a list of decoys, each with file and label')
      .exactOptional()
      .describe(
        'names that exist to be asked for, planted at one place each; who asks for one has a list of yours from there; a relative path starts at the folder of this file',
      ),
    threats: z
      .array(z.string(filePath).min(1, filePath), listOfFiles)
      .exactOptional()
      .describe(
        'files with addresses, networks and systems that are known for attacks; paths are relative to this file',
      ),
    crawlers: z
      .array(z.string(filePath).min(1, filePath), listOfFiles)
      .exactOptional()
      .describe('files with the networks that search engines publish as those of their crawlers'),
    mmdb: z
      .array(z.string(filePath).min(1, filePath), listOfFiles)
      .exactOptional()
      .describe('MaxMind DB files that tell the network operator (ASN) or the country of an address'),
    accepted: z
      .array(network, listOfNetworks)
      .exactOptional()
      .describe(
        'addresses and networks that ask about many people for a good reason (a migration, a scanner of your own): no evidence',
      ),
  },
  'keys and values',
)

export type Configuration = z.infer<typeof configurationSchema>
