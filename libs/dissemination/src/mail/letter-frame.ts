import { html, type Html } from './html.js';
import type { MailLinks } from './portal-address.js';
import { wordsIn } from './words.js';

const rightToLeft = new Set(['ar']);
export const directionOf = (language: string) => (rightToLeft.has(language) ? 'rtl' : 'ltr');

const ink = '#14213D';
export const sea = '#0B6370';
export const quiet = '#52607A';
const sans = "font-family:Inter,'Noto Sans',Arial,sans-serif";

/** The page around a mail’s content: title, content, why it came and how to end it. Nothing in it is fetched. */
export function framed(language: string, title: string, content: readonly Html[], links: MailLinks): string {
  const words = wordsIn(language);
  return html`<!doctype html>
    <html lang="${language}" dir="${directionOf(language)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
      </head>
      <body style="margin:0;background:#F6F7F9;color:${ink};${sans};font-size:15px;line-height:1.5">
        <div style="max-width:600px;margin:0 auto;padding:24px 16px">
          <p style="margin:0 0 16px;color:${sea};font-weight:600">Digital Customs</p>
          <div style="background:#FFFFFF;border:1px solid #DDE3EC;border-radius:8px;padding:24px">
            <h1 style="font-family:'Source Serif 4',Georgia,serif;font-size:22px;line-height:1.3;margin:0 0 16px">
              ${title}
            </h1>
            ${content}
          </div>
          <p style="color:${quiet};font-size:13px;margin:16px 0 0">
            ${words.footer} <a href="${links.to('/inbox/following')}" style="color:${sea}">${words.manage}</a> ·
            <a href="${links.unsubscribe}" style="color:${sea}">${words.unsubscribe}</a>
          </p>
        </div>
      </body>
    </html> `.text;
}

/** The same at the end of the plain text. */
export const footerText = (language: string, links: MailLinks): string => {
  const words = wordsIn(language);
  return [
    '-- ',
    words.footer,
    `${words.manage}: ${links.to('/inbox/following')}`,
    `${words.unsubscribe}: ${links.unsubscribe}`,
  ].join('\n');
};
