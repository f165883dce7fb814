import { z } from 'zod';
import { codeIn, term } from '../vocabularies/term.js';
import { Cursor, Limit, listOf, pageOf } from './pages.js';

/** Where a mail stands. */
export const mailStatuses = [
  term('waiting', 'Waiting', 'En attente'),
  term('claimed', 'Being prepared', 'En préparation'),
  term('sending', 'Being sent', 'En cours d’envoi'),
  term('sent', 'Sent', 'Envoyé'),
  term('nothing-left', 'Nothing left to send', 'Plus rien à envoyer'),
  term('bounced', 'Came back', 'Revenu'),
  term('failed', 'Given up', 'Abandonné'),
  term('uncertain', 'Uncertain', 'Incertain'),
] as const;

export const MailQuery = z.strictObject({ status: listOf(codeIn(mailStatuses)), cursor: Cursor, limit: Limit });

export const MailLine = z
  .object({
    id: z.string(),
    to: z.string().nullable(),
    subject: z.string().nullable(),
    kind: z.enum(['digest', 'newsletter']),
    rhythm: z.string(),
    entries: z.int().meta({ description: 'How many records it tells of' }),
    status: codeIn(mailStatuses),
    attempts: z.int(),
    createdAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
    reason: z.string().nullable().meta({ description: 'What the mail server said, or why nothing was sent' }),
  })
  .meta({ id: 'MailLine' });
export type MailLine = z.infer<typeof MailLine>;

export const MailPage = pageOf(MailLine)
  .extend({
    toFiles: z.boolean().meta({ description: 'Without a mail server: mails are files in the data folder' }),
    counts: z.record(z.string(), z.int()).meta({ description: 'Mails by where they stand' }),
  })
  .meta({ id: 'MailPage' });
export type MailPage = z.infer<typeof MailPage>;

export const MailView = MailLine.extend({
  text: z.string().nullable().meta({ description: 'Kept where mails are files' }),
  html: z.string().nullable(),
}).meta({ id: 'Mail' });
export type MailView = z.infer<typeof MailView>;

export const MailReturn = z
  .strictObject({
    messageId: z.string().min(1).max(200).meta({ description: 'Message-ID of the mail that came back' }),
    status: z
      .string()
      .regex(/^[245]\.\d{1,3}\.\d{1,3}$/)
      .meta({ description: 'The status code of the delivery report (RFC 3464); 5.x.x counts' }),
    reason: z.string().max(500).default(''),
  })
  .meta({ id: 'MailReturn' });

export const MailsToEnd = z
  .object({
    address: z.string().meta({ description: 'The address, all but its first letter hidden before the @' }),
    mails: z.enum(['digest', 'newsletter']),
  })
  .meta({ id: 'MailsToEnd' });
