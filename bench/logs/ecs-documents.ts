/** What one document tells. */
export interface EcsEvent {
  readonly time: number
  /** Of the document in its log; makes what must differ differ. */
  readonly number: number
  readonly address: string
  readonly port: number
  readonly name: string
  readonly action: keyof typeof actions
}

/** Categories, what happened, and how it ended, by action. */
const actions = {
  granted: { category: 'authentication', type: 'start', outcome: 'success', says: 'Accepted' },
  'wrong-secret': { category: 'authentication', type: 'start', outcome: 'failure', says: 'Failed' },
  'unknown-identity': { category: 'authentication', type: 'start', outcome: 'failure', says: 'Failed' },
  process: { category: 'process', type: 'start', outcome: 'success', says: '' },
  network: { category: 'network', type: 'connection', outcome: 'success', says: '' },
  file: { category: 'file', type: 'change', outcome: 'success', says: '' },
} as const

const agent = {
  ephemeral_id: '7f3c1a52-1c60-4a6e-9d43-3c1b7a0e55d1',
  id: 'b2f4c6d8-90ab-4cde-8f01-23456789abcd',
  name: 'gate1',
  type: 'filebeat',
  version: '8.14.1',
}

const machine = {
  architecture: 'x86_64',
  containerized: false,
  hostname: 'gate1',
  id: '3f1d6e2c5b7a4980b1c2d3e4f5a6b7c8',
  ip: ['192.0.2.10', '2001:db8::10', 'fe80::5054:ff:fe12:3456'],
  mac: ['52-54-00-12-34-56'],
  name: 'gate1',
  os: {
    codename: 'bookworm',
    family: 'debian',
    kernel: '6.1.0-21-amd64',
    name: 'Debian GNU/Linux',
    platform: 'debian',
    type: 'linux',
    version: '12 (bookworm)',
  },
}

/** The parts that are the same in each document are text from the start; so are a benchmark's gigabytes soon written. */
const before = `"agent":${JSON.stringify(agent)},"data_stream":{"dataset":"system.auth","namespace":"default","type":"logs"},"ecs":{"version":"8.11.0"},"elastic_agent":{"id":"${agent.id}","snapshot":false,"version":"8.14.1"}`
const host = `"host":${JSON.stringify(machine)},"input":{"type":"log"}`

const commandLine = 'nginx: worker process \\"-c /etc/nginx/nginx.conf\\" {\\"workers\\":4}'

/** As Elastic's agent ships it from auth.log and from the machine's own events. */
export function nestedDocument(event: EcsEvent): string {
  const { time, number, address, port, action } = event
  const { category, type, outcome } = actions[action]
  const name = JSON.stringify(event.name)
  const stamp = new Date(time).toISOString()
  const what = category === 'authentication' ? login(event, name) : `"process":${process(number)}`
  const message = `Event ${number} of gate1: ${category} ${type}, user \\"${name.slice(1, -1)}\\", rule {\\"id\\":\\"r-${number % 97}\\"}`
  return `{"@timestamp":"${stamp}",${before},"event":{"action":"${category}_${type}","agent_id_status":"verified","category":["${category}"],"dataset":"system.auth","ingested":"${stamp}","kind":"event","module":"system","outcome":"${outcome}","timezone":"+00:00","type":["${type}"]},${host},"log":{"file":{"path":"/var/log/auth.log"},"offset":${number * 113}},"message":"${message}",${what},"related":{"hosts":["gate1"],"ip":["${address}"],"user":[${name}]},"source":{"address":"${address}","ip":"${address}","port":${port}},"user":{"id":"${1000 + (number % 300)}","name":${name}}}`
}

function login({ number, action }: EcsEvent, name: string): string {
  const ssh = `{"event":"${actions[action].says}","method":"password"}`
  return `"process":{"name":"sshd","pid":${4000 + number}},"system":{"auth":{"ssh":${ssh},"user":${name}}}`
}

function process(number: number): string {
  return `{"args":["nginx","-c","/etc/nginx/nginx.conf"],"command_line":"${commandLine}","entity_id":"e${number}","executable":"/usr/sbin/nginx","name":"nginx","parent":{"executable":"/usr/lib/systemd/systemd","name":"systemd","pid":1},"pid":${2000 + (number % 30_000)},"working_directory":"/"}`
}

/** As a logger of an application writes it. */
export function flatDocument(event: EcsEvent): string {
  const { time, number, address, action } = event
  const { category, outcome } = actions[action]
  const name = JSON.stringify(event.name)
  return `{"@timestamp":"${new Date(time).toISOString()}","log.level":"info","message":"request ${number} done","ecs.version":"1.6.0","service.name":"portal","event.category":"${category}","event.outcome":"${outcome}","user.name":${name},"source.ip":"${address}","trace.id":"${(number * 2654435761).toString(16)}"}`
}
