import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serviceNames } from '@digital-customs/contracts';
import { KafkaCluster } from '../kafka/kafka-cluster.js';
import { freePorts } from '../ports.js';
import { Child } from '../processes/child.js';
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
  close(): Promise<void>;
}

/** In one process on embedded parts. */
export async function startStandalone(): Promise<Product> {
  const folder = mkdtempSync(join(tmpdir(), 'digital-customs-system-'));
  const [port] = await freePorts(1);
  const standalone = await Program.start('standalone', { DATA_DIR: folder, PORT: String(port) });
  return {
    url: `http://127.0.0.1:${port}`,
    account: accountsIn(folder),
    programs: new Map([['standalone', standalone]]),
    async close() {
      await standalone.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Every service and the gateway a process of its own, on a real Kafka, with the embedded document server for all. */
export async function startApart(): Promise<Product> {
  const folder = mkdtempSync(join(tmpdir(), 'digital-customs-system-'));
  const kafka = await KafkaCluster.start();
  const documents = await Child.start<{ uri: string }>('documents.js', [folder], {});
  const programs = new Map<string, Program>();
  const close = async () => {
    await Promise.all([...programs.values()].map((program) => program.end()));
    await documents.stop();
    await kafka.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const ports = await freePorts(serviceNames.length + 1);
  const at = (index: number) => `http://127.0.0.1:${ports[index]}`;
  const url = at(serviceNames.length);
  const addresses = serviceNames.map(
    (name, index) => [`${name.toUpperCase().replaceAll('-', '_')}_URL`, at(index)] as const,
  );
  const shared = {
    MONGODB_URI: documents.ready.uri,
    KAFKA_BROKERS: kafka.brokers,
    KAFKA_PARTITIONS: '4',
    KAFKA_REPLICATION: '1',
    JWKS_URL: `${at(serviceNames.indexOf('identity'))}/api/auth/keys`,
    DATA_DIR: folder,
    PUBLIC_URL: url,
  };
  const start = async (name: string, port: number, settings: Record<string, string>) =>
    void programs.set(name, await Program.start(name, { ...settings, PORT: String(port) }));
  try {
    await Promise.all([
      ...serviceNames.map((name, index) => start(name, ports[index]!, shared)),
      start('gateway', ports.at(-1)!, { PUBLIC_URL: url, ...Object.fromEntries(addresses) }),
    ]);
  } catch (error) {
    await close();
    throw error;
  }
  return { url, account: accountsIn(folder), programs, close };
}

const accountsIn = (folder: string) => (role: string, member?: string) => {
  const accounts = JSON.parse(readFileSync(join(folder, 'demo-accounts.json'), 'utf8')) as Account[];
  return accounts.find((account) => account.role === role && account.member === member)!;
};
