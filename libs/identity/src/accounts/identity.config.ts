import { readSettings } from '@digital-customs/platform';
import { z } from 'zod';

const IdentitySettings = z.object({
  BETTER_AUTH_SECRET: z
    .string()
    .min(32)
    .optional()
    .meta({ description: 'at least 32 random characters that sign the session cookies' }),
});

export const identitySecret = () => readSettings(IdentitySettings, process.env).BETTER_AUTH_SECRET;
