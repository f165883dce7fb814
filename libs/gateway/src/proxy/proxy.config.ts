import { type ServiceName, serviceNames, services } from '@digital-customs/contracts';
import { readSettings } from '@digital-customs/platform/edge';
import { z } from 'zod';

const variable = (name: ServiceName) => `${name.toUpperCase().replaceAll('-', '_')}_URL`;
const address = (name: ServiceName) =>
  z
    .url({ protocol: /^https?$/ })
    .default(`http://127.0.0.1:${services[name].port}`)
    .meta({ description: `where the gateway reaches ${name}, for example http://${name}:${services[name].port}` });

export type ServiceAddresses = Record<ServiceName, string>;

/** Where each service is, without a slash at the end. Throws `WrongSetting`. */
export function serviceAddresses(): ServiceAddresses {
  const schema = z.object(Object.fromEntries(serviceNames.map((name) => [variable(name), address(name)])));
  const given = readSettings(schema, process.env);
  return Object.fromEntries(
    serviceNames.map((name) => [name, given[variable(name)]!.replace(/\/$/, '')]),
  ) as ServiceAddresses;
}
