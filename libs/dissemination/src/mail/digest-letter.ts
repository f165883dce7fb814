import type { Item } from '../items/item.js';
import { textFor } from '../items/item-texts.js';
import { nameOf } from '../subscriptions/name-of.js';
import type { Subscription } from '../subscriptions/subscriptions.js';
import { html, type Html } from './html.js';
import { directionOf, footerText, framed, quiet, sea } from './letter-frame.js';
import type { Letter } from './outlet.js';
import type { MailLinks } from './portal-address.js';
import { wordsIn } from './words.js';

export interface Told {
  item: Pick<Item, 'type' | 'texts' | 'page' | 'facets' | 'changedAt' | 'announcedAt'>;
  reasons: readonly Subscription[];
}

interface Manner {
  language: string;
  timeZone: string;
  links: MailLinks;
  rhythm: string;
  /** ISO 8601; the day it tells of, in the reader’s zone. */
  at: string;
}

/** Shown in one mail; the others are in the inbox. */
const mostShown = 30;

/** What is new, each with why it is told. */
export function digestLetter(told: readonly Told[], manner: Manner): Pick<Letter, 'subject' | 'text' | 'html'> {
  const { language, timeZone, links, at } = manner;
  const words = wordsIn(language);
  const day = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone });
  const first = textFor(told[0]!.item, language).title;
  const subject = told.length === 1 ? words.oneNew(first) : words.manyNew(told.length, day.format(new Date(at)));
  const entries = told.slice(0, mostShown).map((each) => lineOf(each, manner));
  const hidden = told.length - entries.length;
  const inbox = links.to('/inbox');
  const text = [
    ...entries.map(({ title, kind, summary, because, url }) =>
      [title, kind, summary, url, because].filter(Boolean).join('\n'),
    ),
    hidden > 0 ? `${words.more(hidden)} ${inbox}` : `${words.inbox}: ${inbox}`,
    footerText(language, links),
  ].join('\n\n');
  const content: Html[] = [
    ...entries.map(
      ({ title, kind, summary, because, url, textLanguage }) =>
        html`<div style="margin:0 0 20px">
          <p style="margin:0;color:${quiet};font-size:13px">${kind}</p>
          <p style="margin:0;font-weight:600" lang="${textLanguage}" dir="${directionOf(textLanguage)}">
            <a href="${url}" style="color:${sea}">${title}</a>
          </p>
          <p style="margin:4px 0" lang="${textLanguage}" dir="${directionOf(textLanguage)}">${summary}</p>
          <p style="margin:0;color:${quiet};font-size:13px">${because}</p>
        </div> `,
    ),
    html`<p style="margin:0">
      ${hidden > 0 ? words.more(hidden) : ''} <a href="${inbox}" style="color:${sea}">${words.inbox}</a>
    </p>`,
  ];
  return {
    subject: subject.replace(/[\r\n]+/g, ' ').slice(0, 200),
    text,
    html: framed(language, subject, content, links),
  };
}

function lineOf({ item, reasons }: Told, { language, links }: Manner) {
  const words = wordsIn(language);
  const { title, summary, language: textLanguage } = textFor(item, language);
  return {
    title,
    summary: summary.length > 280 ? `${summary.slice(0, 277)}…` : summary,
    textLanguage,
    kind: [
      words.types[item.type] ?? item.type,
      ...(item.facets['member'] ?? []),
      ...(item.changedAt === item.announcedAt ? [] : [words.newEdition]),
    ].join(' · '),
    url: links.to(item.page),
    because: words.because(reasons.map((reason) => nameOf(reason, language)).join(', ')),
  };
}
