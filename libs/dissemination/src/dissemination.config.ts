import { readSettings } from '@digital-customs/platform';
import { z } from 'zod';

export const DisseminationSettings = z.object({
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .meta({
      description:
        'the mail server, for example smtp://user:password@mail.example.org:587; nothing for files in DATA_DIR/mail',
    }),
  MAIL_FROM: z
    .email()
    .default('digital-customs@localhost.example')
    .meta({ description: 'the address that mails come from' }),
  MAIL_BOUNCES: z.email().optional().meta({ description: 'the address that mails come back to, if not MAIL_FROM' }),
  WEBHOOK_INTERNAL: z
    .enum(['0', '1'])
    .default('0')
    .transform((value) => value === '1')
    .meta({ description: '1 to send webhooks by http too, and to addresses of private networks' }),
});
export type DisseminationSettings = z.infer<typeof DisseminationSettings>;

/** Throws `WrongSetting`. */
export const disseminationSettings = (): DisseminationSettings => readSettings(DisseminationSettings, process.env);
