import { Global, Module } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { visitor } from '@digital-customs/contracts';
import {
  ActorSource,
  createHttpApp,
  createLogger,
  EdgeModule,
  listen,
  platformSettings,
  type Running,
  startTelemetry,
} from '@digital-customs/platform/edge';
import { askProcess } from '../ask-service.js';
import { prepareGateway } from '../gateway.js';
import { gatewaySettings } from '../gateway.config.js';
import { openApiOf } from '../openapi/build-openapi.js';
import { forward } from './forward.js';
import { MergedOpenApi } from './merged-openapi.js';
import { serviceAddresses } from './proxy.config.js';
import { SessionTokens } from './session-tokens.js';

@Global()
@Module({
  providers: [{ provide: ActorSource, useValue: { actorOf: () => Promise.resolve(visitor) } }],
  exports: [ActorSource],
})
class EverybodyModule {}

/** The edge in a process of its own, in front of the services that its settings name. `portal` is the built portal's folder. */
export async function startGateway(portal: string): Promise<Running> {
  const settings = platformSettings();
  const addresses = serviceAddresses();
  const stopTelemetry = await startTelemetry('gateway', settings);

  @Module({ imports: [EdgeModule.for(settings), EverybodyModule] })
  class GatewayModule {}

  const app = await createHttpApp(GatewayModule, createLogger(settings.LOG_LEVEL), {
    trustProxy: gatewaySettings().TRUST_PROXY,
  });
  const { PUBLIC_URL: publicUrl } = settings;
  const merged = new MergedOpenApi(addresses, () => openApiOf(app));
  await prepareGateway(app, {
    portal,
    https: publicUrl?.startsWith('https:') ?? false,
    ...(publicUrl && { publicUrl }),
    openApi: () => merged.document(),
    ask: askProcess(addresses),
  });
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await forward(fastify, addresses, new SessionTokens(addresses.identity));
  const url = await listen(app, settings.HOST, settings.PORT);
  return { url: publicUrl ?? url, notices: [], stop: () => app.close().finally(stopTelemetry) };
}
