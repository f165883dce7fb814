import { readSettings } from '@digital-customs/platform/edge';
import { z } from 'zod';

export const GatewaySettings = z.object({
  RATE_LIMIT: z.coerce.number().int().min(10).default(3_000).meta({
    description: 'requests per minute and address, for example 3000; a tenth of them may be changes by one session',
  }),
  KEY_RATE_LIMIT: z.coerce.number().int().min(10).default(600).meta({
    description: 'requests per minute and API key, for example 600; a tenth of them may be changes',
  }),
  TRUST_PROXY: z
    .enum(['0', '1'])
    .default('0')
    .transform((value) => value === '1')
    .meta({ description: '1 behind a reverse proxy that sets X-Forwarded-For' }),
});

/** Throws `WrongSetting`. */
export const gatewaySettings = () => readSettings(GatewaySettings, process.env);
