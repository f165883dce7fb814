import type { MailLine, MailView } from '@digital-customs/contracts';
import type { Mail } from './mail.js';

export const lineOf = (mail: Mail): MailLine => ({
  id: mail._id,
  to: mail.to ?? null,
  subject: mail.subject ?? null,
  kind: mail.kind,
  rhythm: mail.rhythm,
  entries: mail.entries.length,
  status: mail.status,
  attempts: mail.attempts,
  createdAt: mail.createdAt,
  endedAt: mail.endedAt ?? null,
  reason: mail.reason || null,
});

export const viewOf = (mail: Mail): MailView => ({
  ...lineOf(mail),
  text: mail.text ?? null,
  html: mail.html ?? null,
});
