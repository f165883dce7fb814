import { createServer, type Server } from 'node:net';

/** Ports on the loopback address that nobody listens on now. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, open));
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
  return ports;
}

const open = () =>
  new Promise<Server>((opened, failed) => {
    const server = createServer();
    server.once('error', failed).listen(0, '127.0.0.1', () => opened(server));
  });
