import { readSettings, WrongSetting } from '@digital-customs/platform';
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
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta({
      description:
        'the issuer of an OpenID Connect provider, for example https://login.customs.example; nothing for none',
    }),
  OIDC_CLIENT_ID: z.string().optional().meta({ description: 'the name by which OIDC_ISSUER knows this installation' }),
  OIDC_CLIENT_SECRET: z.string().optional().meta({ description: 'the secret that goes with OIDC_CLIENT_ID' }),
  OIDC_NAME: z
    .string()
    .max(60)
    .default('your administration')
    .meta({ description: 'what people are told they sign in with, for example Rwanda Revenue Authority' }),
  OIDC_DISCOVERY_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta({ description: 'where its description is read, if not below OIDC_ISSUER' }),
});

/** Throws `WrongSetting`. */
export const identitySettings = () => readSettings(IdentitySettings, process.env);

export interface SignOnSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  name: string;
  discoveryUrl: string;
}

/** The provider that people may sign in with; null where none is named. Throws `WrongSetting` for half of the settings. */
export function signOnSettings(publicUrl: string | undefined): SignOnSettings | null {
  const settings = identitySettings();
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = settings;
  if (!issuer) return null;
  const missing = [
    ...(clientId ? [] : ['OIDC_CLIENT_ID']),
    ...(clientSecret ? [] : ['OIDC_CLIENT_SECRET']),
    ...(publicUrl ? [] : ['PUBLIC_URL']),
  ];
  if (missing.length > 0)
    throw new WrongSetting(missing.map((name) => `${name}: is not set, but single sign-on with OIDC_ISSUER needs it.`));
  return {
    issuer,
    clientId: clientId!,
    clientSecret: clientSecret!,
    name: settings.OIDC_NAME,
    discoveryUrl: settings.OIDC_DISCOVERY_URL ?? `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
  };
}
