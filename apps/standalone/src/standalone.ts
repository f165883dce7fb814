import { fileURLToPath } from 'node:url';
import { type DynamicModule, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DisseminationModule } from '@digital-customs/dissemination';
import type { DocumentServer } from '@digital-customs/document-server';
import { gatewaySettings, prepareGateway } from '@digital-customs/gateway';
import { firstNotices, IdentityModule } from '@digital-customs/identity';
import {
  createHttpApp,
  createLogger,
  listen,
  PlatformModule,
  platformSettings,
  type RunSettings,
  startTelemetry,
} from '@digital-customs/platform';
import { MaturityModule } from '@digital-customs/maturity';
import { RepositoryModule } from '@digital-customs/repository';
import { SearchModule } from '@digital-customs/search';
import { WorkPlanModule } from '@digital-customs/work-plan';

const portal = fileURLToPath(new URL('../../portal/dist', import.meta.url));

@Module({})
export class StandaloneModule {
  static for(settings: RunSettings): DynamicModule {
    return {
      module: StandaloneModule,
      imports: [
        PlatformModule.for(settings),
        IdentityModule,
        RepositoryModule.for({ synthetic: settings.DEMO }),
        MaturityModule.for({ synthetic: settings.DEMO }),
        WorkPlanModule.for(),
        SearchModule.for(),
        DisseminationModule,
      ],
    };
  }
}

/** All services in one process, on embedded parts unless the settings name others. */
export class Standalone {
  private constructor(
    readonly url: string,
    readonly notices: string[],
    private readonly app: NestFastifyApplication,
    private readonly documents: DocumentServer | null,
    private readonly stopTelemetry: () => Promise<void>,
  ) {}

  /** `opening` is the embedded store on its way, or null where the settings name another. */
  static async start(opening: Promise<DocumentServer | null>): Promise<Standalone> {
    const settings = platformSettings();
    const documents = await opening;
    const stopTelemetry = await startTelemetry('standalone', settings);
    let app: NestFastifyApplication | undefined;
    try {
      const run = { ...settings, MONGODB_URI: settings.MONGODB_URI ?? documents!.uri, soleWriter: documents !== null };
      app = await createHttpApp(StandaloneModule.for(run), createLogger(settings.LOG_LEVEL), {
        trustProxy: gatewaySettings().TRUST_PROXY,
      });
      const { PUBLIC_URL: publicUrl } = settings;
      await prepareGateway(app, {
        portal,
        https: publicUrl?.startsWith('https:') ?? false,
        ...(publicUrl && { publicUrl }),
      });
      const address = await listen(app, settings.HOST, settings.PORT);
      const url = settings.PUBLIC_URL ?? address.replace('[::1]', '127.0.0.1');
      return new Standalone(url, await firstNotices(app, run, url), app, documents, stopTelemetry);
    } catch (error) {
      // Its threads and connections end before the store does.
      await app?.close();
      await documents?.stop();
      await stopTelemetry();
      throw error;
    }
  }

  /** Lets requests and events under way finish, then closes the stores. */
  async stop(): Promise<void> {
    await this.app.close();
    await this.documents?.stop();
    await this.stopTelemetry();
  }
}
