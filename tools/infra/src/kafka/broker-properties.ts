export interface Node {
  id: number;
  port: number;
  controllerPort: number;
  folder: string;
}

export interface BrokerOptions {
  /** Further lines of the broker's settings, by name. */
  settings?: Record<string, string>;
  /** Names and passwords that the cluster knows from its first start, as its storage tool takes them. */
  users?: string[];
}

/** So that a broker that was killed is back within three seconds rather than thirteen. */
const quickRecovery = {
  'broker.session.timeout.ms': '1000',
  'broker.heartbeat.interval.ms': '200',
  'controller.quorum.election.timeout.ms': '200',
  'controller.quorum.fetch.timeout.ms': '1000',
  'controller.quorum.election.backoff.max.ms': '100',
};

/** The settings of one broker and controller among all of a cluster (KRaft). */
export function brokerProperties(node: Node, all: readonly Node[], { settings = {} }: BrokerOptions): string {
  const copies = String(Math.min(3, all.length));
  return Object.entries({
    'process.roles': 'broker,controller',
    'node.id': String(node.id),
    listeners: `PLAINTEXT://127.0.0.1:${node.port},CONTROLLER://127.0.0.1:${node.controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${node.port}`,
    'controller.listener.names': 'CONTROLLER',
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'controller.quorum.voters': all.map(({ id, controllerPort }) => `${id}@127.0.0.1:${controllerPort}`).join(','),
    'log.dirs': node.folder,
    'auto.create.topics.enable': 'false',
    'offsets.topic.replication.factor': copies,
    'offsets.topic.num.partitions': '4',
    'transaction.state.log.replication.factor': copies,
    'transaction.state.log.min.isr': '1',
    'group.initial.rebalance.delay.ms': '0',
    'log.segment.bytes': '16777216',
    'log.index.size.max.bytes': '1048576',
    ...quickRecovery,
    ...settings,
  })
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}
