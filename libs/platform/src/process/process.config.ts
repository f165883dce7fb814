import { type ServiceName, services } from '@digital-customs/contracts';
import { z } from 'zod';
import { PlatformSettings } from '../config/platform.config.js';
import { readSettings } from '../config/settings.js';

const own = (name: ServiceName) =>
  PlatformSettings.extend({
    PORT: PlatformSettings.shape.PORT.unwrap().default(services[name].port).meta({ description: 'a port number' }),
    MONGODB_URI: PlatformSettings.shape.MONGODB_URI.unwrap().meta({
      description:
        'mongodb://user:password@host:port/; services that run apart share a server, each with a database of its own',
    }),
    JWKS_URL: z
      .url({ protocol: /^https?$/ })
      .default(`http://127.0.0.1:${services.identity.port}/api/auth/keys`)
      .meta({
        description: 'where identity publishes the keys of its tokens, for example http://identity:3001/api/auth/keys',
      }),
  });

/** The settings of a service that runs as a process of its own. Throws `WrongSetting`. */
export const serviceSettings = (name: ServiceName) => readSettings(own(name), process.env);
