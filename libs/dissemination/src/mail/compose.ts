import type { DisseminationSettings } from '../dissemination.config.js';
import type { Letter } from './outlet.js';

/** The whole message as bytes. Its Message-ID is made of the mail’s id, so that a mail sent twice would be known as one. */
export async function compose(letter: Letter, { MAIL_FROM }: DisseminationSettings, at: Date): Promise<Buffer> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const { id, to, language, subject, text, html, unsubscribe } = letter;
  return new MailComposer({
    from: { name: 'Digital Customs', address: MAIL_FROM },
    to,
    subject,
    text,
    html,
    date: at,
    messageId: messageIdOf(id, MAIL_FROM),
    headers: {
      'Content-Language': language,
      'Auto-Submitted': 'auto-generated',
      Precedence: 'bulk',
      'List-Id': `Digital Customs <news.${domainOf(MAIL_FROM)}>`,
      'List-Unsubscribe': `<${unsubscribe}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  })
    .compile()
    .build();
}

export const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1);
export const messageIdOf = (id: string, from: string) => `<${id}@${domainOf(from)}>`;
/** The mail’s id in a Message-ID; null where it is not one of ours. */
export const mailOf = (messageId: string) => /^<?([0-9a-f]{40})@/.exec(messageId.trim())?.[1] ?? null;
