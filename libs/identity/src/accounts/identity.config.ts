import { readSettings } from '@digital-customs/platform';
import { z } from 'zod';

export const IdentitySettings = z.object({
  BETTER_AUTH_SECRET: z
    .string()
    .min(32)
    .optional()
    .meta({ description: 'at least 32 random characters that sign the session cookies' }),
  SECRETARIAT_EMAIL: z
    .email()
    .default('secretariat@example.org')
    .meta({ description: 'the e-mail address of the first account when there are no demonstration accounts' }),
});

/** Throws `WrongSetting`. */
export const identitySettings = () => readSettings(IdentitySettings, process.env);
