import type { NewsletterView } from '@digital-customs/contracts';
import { html, type Html } from '../mail/html.js';
import { footerText, framed, quiet, sea } from '../mail/letter-frame.js';
import type { Letter } from '../mail/outlet.js';
import type { MailLinks } from '../mail/portal-address.js';
import { wordsIn } from '../mail/words.js';
import { saidIn } from './newsletter.js';

type Texts = Record<string, string>;
const textIn = (texts: Texts, language: string) => texts[language] || texts['en'] || Object.values(texts)[0] || '';

/** An issue as a mail, with what of it its reader may see. */
export function newsletterLetter(
  issue: Pick<NewsletterView, 'id' | 'titles' | 'intros' | 'entries'>,
  { language, links }: { language: string; links: MailLinks },
): Pick<Letter, 'subject' | 'text' | 'html'> {
  const words = wordsIn(language);
  const title = saidIn(issue.titles as { en: string; fr: string }, language);
  const paragraphs = saidIn(issue.intros as { en: string; fr: string }, language)
    .split(/\n{2,}/)
    .filter(Boolean);
  const page = links.to(`/newsletters/${issue.id}`);
  const entries = issue.entries.map(({ titles, summaries, notes, url, members }) => ({
    title: [members.join(', '), textIn(titles, language)].filter(Boolean).join(' · '),
    said: textIn(notes, language) || textIn(summaries, language),
    url: links.to(url),
  }));
  const content: Html[] = [
    html`<p style="margin:0 0 12px;color:${quiet};font-size:13px">${words.newsletter}</p>`,
    ...paragraphs.map((paragraph) => html`<p style="margin:0 0 12px">${paragraph}</p>`),
    ...entries.map(
      (entry) =>
        html`<div style="margin:0 0 20px">
          <p style="margin:0;font-weight:600"><a href="${entry.url}" style="color:${sea}">${entry.title}</a></p>
          <p style="margin:4px 0">${entry.said}</p>
        </div> `,
    ),
    html`<p style="margin:0"><a href="${page}" style="color:${sea}">${words.read}</a></p>`,
  ];
  const text = [
    title,
    ...paragraphs,
    ...entries.map((entry) => [entry.title, entry.said, entry.url].filter(Boolean).join('\n')),
    `${words.read}: ${page}`,
    footerText(language, links),
  ].join('\n\n');
  return { subject: title.replace(/[\r\n]+/g, ' ').slice(0, 200), text, html: framed(language, title, content, links) };
}
