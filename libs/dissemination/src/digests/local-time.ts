/** The day and hour of a moment in a time zone: `2026-11-25`, 0 to 23. */
export function localTime(at: Date, timeZone: string): { day: string; hour: number } {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return { day: `${part('year')}-${part('month')}-${part('day')}`, hour: Number(part('hour')) };
}

/** Digests are made at this hour of the reader’s day; weekly ones on Mondays. */
const morning = 7;

const daysBefore = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

/** The day whose digest is the latest that should have been made by now. */
export function windowOf(rhythm: 'daily' | 'weekly', at: Date, timeZone: string): string {
  const { day, hour } = localTime(at, timeZone);
  const last = hour >= morning ? day : daysBefore(day, 1);
  if (rhythm === 'daily') return last;
  const weekday = (new Date(`${last}T00:00:00Z`).getUTCDay() + 6) % 7;
  return daysBefore(last, weekday);
}
