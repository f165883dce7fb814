import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import kafkajs, { Kafka, logLevel } from 'kafkajs';
import { jarsOf } from '../jars.js';
import { freePorts } from '../ports.js';
import { type BrokerOptions, brokerProperties, type Node } from './broker-properties.js';

const kafka = { group: 'org.apache.kafka', name: 'kafka_2.13', version: '4.4.0' };
const java = ['-Xms64m', '-Xmx256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Djava.awt.headless=true'];

/** Real Kafka brokers on this machine, one or three, in a folder that goes when they stop. */
export class KafkaCluster {
  private readonly running = new Map<number, ChildProcess>();

  private constructor(
    private readonly folder: string,
    private readonly jars: string,
    private readonly nodes: Node[],
  ) {}

  static async start(count: 1 | 3 = 1, options: BrokerOptions = {}): Promise<KafkaCluster> {
    const jars = jarsOf(kafka);
    const folder = mkdtempSync(join(tmpdir(), 'digital-customs-kafka-'));
    const ports = await freePorts(count * 2);
    const nodes = Array.from({ length: count }, (_, index) => ({
      id: index + 1,
      port: ports[index * 2]!,
      controllerPort: ports[index * 2 + 1]!,
      folder: join(folder, `broker-${index + 1}`),
    }));
    const cluster = new KafkaCluster(folder, jars, nodes);
    try {
      cluster.format(options);
      for (const { id } of nodes) cluster.launch(id);
      await Promise.all(nodes.map(({ id }) => cluster.ready(id)));
    } catch (error) {
      await cluster.stop();
      throw error;
    }
    return cluster;
  }

  /** As KAFKA_BROKERS wants it. */
  get brokers(): string {
    return this.nodes.map(({ port }) => `127.0.0.1:${port}`).join(',');
  }

  /** Ends a broker at once, as a power cut does. */
  async kill(id: number, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const child = this.running.get(id);
    if (!child) return;
    this.running.delete(id);
    const gone = new Promise((done) => child.once('exit', done));
    child.kill(signal);
    await gone;
  }

  /** Starts a broker again on what it had written, and waits until it answers. */
  async revive(id: number): Promise<void> {
    this.launch(id);
    await this.ready(id);
  }

  /** How many partitions each member of a consumer group holds, the fewest first. */
  async partitionsHeld(group: string): Promise<number[]> {
    const admin = new Kafka({ brokers: this.brokers.split(','), logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    try {
      const { groups } = await admin.describeGroups([group]);
      return groups[0]!.members.map(({ memberAssignment }) => heldBy(memberAssignment)).sort((a, b) => a - b);
    } finally {
      await admin.disconnect();
    }
  }

  async stop(): Promise<void> {
    await Promise.all([...this.running.keys()].map((id) => this.kill(id)));
    rmSync(this.folder, { recursive: true, force: true });
  }

  private format(options: BrokerOptions) {
    const id = randomUUID().replaceAll('-', '').slice(0, 22);
    const users = (options.users ?? []).flatMap((user) => ['--add-scram', user]);
    for (const node of this.nodes) {
      writeFileSync(this.properties(node.id), brokerProperties(node, this.nodes, options));
      const program = ['kafka.tools.StorageTool', 'format', '-t', id, '-c', this.properties(node.id), ...users];
      const { status, stderr, stdout } = spawnSync('java', [...this.command, ...program], { encoding: 'utf8' });
      if (status !== 0) throw new Error(`Kafka's storage could not be made: ${stdout}${stderr}`);
    }
  }

  private launch(id: number) {
    const child = spawn('java', [...this.command, 'kafka.Kafka', this.properties(id)], { stdio: 'ignore' });
    child.once('exit', () => this.running.get(id) === child && this.running.delete(id));
    this.running.set(id, child);
  }

  private async ready(id: number) {
    const { port } = this.nodes.find((node) => node.id === id)!;
    for (let attempt = 0; attempt < 600; attempt++) {
      if (!this.running.has(id)) throw new Error(`Kafka broker ${id} ended before it was ready`);
      if (await answers(port)) return;
      await new Promise((later) => setTimeout(later, 50));
    }
    throw new Error(`Kafka broker ${id} did not answer in thirty seconds`);
  }

  private get command() {
    return [...java, '-cp', join(this.jars, '*')];
  }

  private properties = (id: number) => join(this.folder, `broker-${id}.properties`);
}

const heldBy = (assignment: Buffer) =>
  Object.values(kafkajs.AssignerProtocol.MemberAssignment.decode(assignment)?.assignment ?? {}).flat().length;

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
