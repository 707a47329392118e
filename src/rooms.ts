/** A room on the way of a datum: a folder (or the one file) below `src/`, and what happens there. */
export interface Room {
  readonly name: string
  readonly sentence: string
}

/** The rooms in the order in which a datum passes them. A room imports only from rooms before it; `kit` from none. */
export const rooms = [
  { name: 'kit', sentence: 'small tools with no idea of the domain' },
  { name: 'asks', sentence: 'the ask and its parts: source, service, surface, identity, outcome' },
  { name: 'people', sentence: "the organisation's own identities, and whose name a name is" },
  { name: 'input', sentence: 'bytes come in: files, rotation sets, compressed members, standard input, the journal' },
  { name: 'envelopes', sentence: 'the header of a line is read: time, host, program; a line becomes a record' },
  { name: 'matching', sentence: 'templates are compiled and matched; the lines of an attempt are joined to one ask' },
  { name: 'readers', sentence: 'one table a log kind; records become asks' },
  {
    name: 'networks',
    sentence: 'what is known of addresses and clients before they ask: lists, network operators, countries, tools',
  },
  { name: 'evidence', sentence: 'asks become first contacts, and first contacts evidence of a key, in nats' },
  { name: 'campaigns', sentence: 'asks that belong together: spread over many askers, grouped, followed' },
  { name: 'provenance', sentence: 'where a list came from' },
  { name: 'findings', sentence: 'what is told: alerts, noise, what was learned, what cannot be seen' },
  { name: 'engine', sentence: 'asks in, findings out: the one composition that every command shares' },
  { name: 'outputs', sentence: 'findings go out: terminal, JSON, NDJSON, HTML' },
  { name: 'evaluate', sentence: 'seeded sites and labelled attacks: the proof' },
  { name: 'config', sentence: 'askance.yaml: the options that the rooms before declare' },
  { name: 'cli', sentence: 'one file a command' },
] as const satisfies readonly Room[]
