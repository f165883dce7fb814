import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serviceNames } from '@digital-customs/contracts';
import { KafkaCluster } from '../kafka/kafka-cluster.js';
import { freePorts } from '../ports.js';
import { Documents } from '../processes/documents-process.js';
import { Program } from './program.js';

export interface Account {
  email: string;
  password: string;
  role: string;
  member?: string;
}

/** The whole product at an address, however it is put together. */
export interface Product {
  url: string;
  account(role: string, member?: string): Account;
  /** Its programs by name. */
  programs: Map<string, Program>;
  /** For the tools of its operator. */
  settings: Record<string, string>;
  close(): Promise<void>;
}

/** In one process on embedded parts. `folder` is kept where it is given. */
export async function startStandalone(given?: string): Promise<Product> {
  const folder = given ?? mkdtempSync(join(tmpdir(), 'digital-customs-system-'));
  const [port] = await freePorts(1);
  const standalone = await Program.start('standalone', { DATA_DIR: folder, PORT: String(port) });
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    account: accountsIn(folder),
    programs: new Map([['standalone', standalone]]),
    settings: { DATA_DIR: folder, URL: url },
    async close() {
      await standalone.end();
      if (!given) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What separate processes stand on: a real Kafka, the embedded document server for all of them, and a folder. */
export interface Ground {
  kafka: KafkaCluster;
  documents: Documents;
  folder: string;
  close(): Promise<void>;
}

export async function layGround(): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'digital-customs-system-'));
  const [kafka, documents] = await Promise.all([KafkaCluster.start(), Documents.start(folder)]);
  return {
    kafka,
    documents,
    folder,
    async close() {
      await documents.stop();
      await kafka.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const settingsOf = ({ kafka, documents, folder }: Ground) => ({
  MONGODB_URI: documents.uri,
  KAFKA_BROKERS: kafka.brokers,
  KAFKA_PARTITIONS: '4',
  KAFKA_REPLICATION: '1',
  DATA_DIR: folder,
});

export interface Apart {
  ground?: Ground;
  /** Further settings of every program, and of some by their names. */
  settings?: Record<string, string>;
  of?: Partial<Record<string, Record<string, string>>>;
}

/** Every service and the gateway a process of its own. What they stand on goes with them unless it was given. */
export async function startApart({ ground: given, settings = {}, of = {} }: Apart = {}): Promise<Product> {
  const ground = given ?? (await layGround());
  const programs = new Map<string, Program>();
  const close = async () => {
    await Promise.all([...programs.values()].map((program) => program.end()));
    if (!given) await ground.close();
  };
  const ports = await freePorts(serviceNames.length + 1);
  const at = (index: number) => `http://127.0.0.1:${ports[index]}`;
  const url = at(serviceNames.length);
  const addresses = serviceNames.map(
    (name, index) => [`${name.toUpperCase().replaceAll('-', '_')}_URL`, at(index)] as const,
  );
  const shared = {
    ...settingsOf(ground),
    JWKS_URL: `${at(serviceNames.indexOf('identity'))}/api/auth/keys`,
    PUBLIC_URL: url,
    ...settings,
  };
  const start = async (name: string, port: number, its: Record<string, string>) =>
    void programs.set(name, await Program.start(name, { ...its, ...of[name], PORT: String(port) }));
  try {
    await Promise.all([
      ...serviceNames.map((name, index) => start(name, ports[index]!, shared)),
      start('gateway', ports.at(-1)!, { PUBLIC_URL: url, ...Object.fromEntries(addresses) }),
    ]);
  } catch (error) {
    await close();
    throw error;
  }
  return { url, account: accountsIn(ground.folder), programs, settings: { ...settingsOf(ground), URL: url }, close };
}

const accountsIn = (folder: string) => (role: string, member?: string) => {
  const accounts = JSON.parse(readFileSync(join(folder, 'demo-accounts.json'), 'utf8')) as Account[];
  return accounts.find((account) => account.role === role && account.member === member)!;
};
