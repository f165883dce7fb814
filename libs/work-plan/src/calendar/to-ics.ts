import ical, { ICalCalendarMethod } from 'ical-generator';
import type { DocumentLanguage } from '@digital-customs/contracts';
import { said, statusName } from '../documents/words.js';
import { taskPage } from '../plans/announcements.js';
import type { DueDate } from './due-dates.js';

export interface CalendarText {
  name: string;
  language: DocumentLanguage;
  /** When what it says last changed. */
  stamp: Date;
  /** The address of the portal, for links; none where it is not known. */
  portal: string | undefined;
  period: string;
}

/** An iCalendar stream (RFC 5545): what is due as all-day events, whose identities stay the same from one reading to the next. */
export function toIcs(dates: readonly DueDate[], { name, language, stamp, portal, period }: CalendarText): string {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Digital Customs', product: 'Work Plan', language: language.toUpperCase() },
    ttl: 6 * 60 * 60,
  });
  for (const { key, code, titles, bodies, topic, status, from, to, since } of dates)
    calendar.createEvent({
      id: `${period}-${key}@digital-customs`,
      start: new Date(`${from}T00:00:00Z`),
      end: new Date(Date.parse(`${to}T00:00:00Z`) + 86_400_000),
      allDay: true,
      timezone: 'UTC',
      stamp,
      sequence: since,
      summary: `${code}  ${said(titles, language)}`.slice(0, 250),
      description: [bodies.join(', '), statusName(status, language)].filter(Boolean).join('\n'),
      categories: topic ? [{ name: topic }] : [],
      ...(portal && /^[A-Z]\.\d/.test(code) && { url: `${portal}${taskPage(period, code)}` }),
    });
  return calendar.toString();
}
