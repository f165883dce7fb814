import type { OpenAPIObject } from '@nestjs/swagger';
import { DomainError, serviceNames } from '@digital-customs/contracts';
import type { ServiceAddresses } from './proxy.config.js';

/** The OpenAPI document of all services together, beside the gateway's own. What was once read of a service is kept. */
export class MergedOpenApi {
  private readonly read = new Map<string, OpenAPIObject>();

  constructor(
    private readonly addresses: ServiceAddresses,
    private readonly own: () => Promise<OpenAPIObject>,
  ) {}

  /** Throws platform.unavailable while a service that was never read does not answer: a part would not be the whole. */
  async document(): Promise<OpenAPIObject> {
    const [own, ...parts] = await Promise.all([this.own(), ...serviceNames.map((name) => this.of(name))]);
    return parts.reduce(merge, own);
  }

  private async of(name: keyof ServiceAddresses): Promise<OpenAPIObject> {
    try {
      const answer = await fetch(`${this.addresses[name]}/api/openapi.json`, { signal: AbortSignal.timeout(5_000) });
      if (answer.ok) this.read.set(name, (await answer.json()) as OpenAPIObject);
    } catch {
      // What was read before still holds; without it the answer below says so.
    }
    const document = this.read.get(name);
    if (document) return document;
    throw new DomainError('platform.unavailable', `The service ${name} does not answer. Try again in a moment.`);
  }
}

function merge(all: OpenAPIObject, part: OpenAPIObject): OpenAPIObject {
  return {
    ...all,
    paths: { ...all.paths, ...part.paths },
    components: {
      ...all.components,
      ...part.components,
      schemas: { ...all.components?.schemas, ...part.components?.schemas },
    },
  };
}
