import { DomainError, type NewsletterContent, newsletterSent } from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';

/** An issue of the Research Unit’s newsletter: a draft that is edited, then sent once and kept as it is. */
export interface Newsletter extends NewsletterContent {
  status: 'draft' | 'sent';
  number: number | null;
  sentAt: string | null;
  changedAt: string;
}
export const newsletterFields = ['titles', 'intros', 'entries', 'status', 'number', 'sentAt', 'changedAt'] as const;

export const begin = (content: NewsletterContent, at: Date): Change<Newsletter> =>
  changed({ ...content, status: 'draft', number: null, sentAt: null, changedAt: at.toISOString() });

export function edit(issue: Newsletter, content: NewsletterContent, at: Date): Change<Newsletter> {
  requireDraft(issue);
  return changed({ ...issue, ...content, changedAt: at.toISOString() });
}

/** Sends it as it is. `id` and `number` name it to readers. */
export function send(issue: Newsletter, { id, number }: { id: string; number: number }, at: Date): Change<Newsletter> {
  requireDraft(issue);
  if (issue.entries.length === 0 && issue.intros.en === '')
    throw new DomainError('dissemination.newsletter-empty', 'Write an introduction or add a record first.');
  const sentAt = at.toISOString();
  return changed(
    { ...issue, status: 'sent', number, sentAt, changedAt: sentAt },
    newsletterSent({ id, number, titles: issue.titles, sentAt }),
  );
}

function requireDraft({ status }: Newsletter): void {
  if (status === 'sent') throw new DomainError('dissemination.newsletter-sent', 'Begin the next issue instead.');
}

/** What it says in a language, or in English. */
export const saidIn = (texts: { en: string; fr: string }, language: string): string =>
  (language === 'fr' && texts.fr) || texts.en;
