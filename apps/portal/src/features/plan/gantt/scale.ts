import { monthNumber, quartersIn } from '../months';

/** How wide a month is, in pixels. */
export const widths = { years: 12, quarters: 30, months: 72 } as const;
export type Zoom = keyof typeof widths;
export const zooms = Object.keys(widths) as Zoom[];

export interface Span {
  from: string;
  to: string;
}

export interface Tick {
  /** First month of the year, quarter or month. */
  month: string;
  left: number;
  isYear: boolean;
}

const monthAt = (at: number): string => `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;

export const widthOf = ({ from, to }: Span, zoom: Zoom): number =>
  (monthNumber(to) - monthNumber(from) + 1) * widths[zoom];

/** Where a bar begins and how wide it is, in pixels from the start of the span; both months belong to it. */
export function placeOf(span: Span, bar: Span, zoom: Zoom): { left: number; width: number } {
  const left = (monthNumber(bar.from) - monthNumber(span.from)) * widths[zoom];
  return { left, width: Math.max(8, widthOf(bar, zoom)) };
}

/** The lines of the scale: every year, quarter or month. */
export function ticksOf(span: Span, zoom: Zoom): Tick[] {
  const first = monthNumber(span.from);
  const tick = (month: string): Tick => ({
    month,
    left: (monthNumber(month) - first) * widths[zoom],
    isYear: month.endsWith('-01'),
  });
  if (zoom === 'quarters') return quartersIn(span).map(({ month }) => tick(month));
  const step = zoom === 'years' ? 12 : 1;
  const ticks: Tick[] = [];
  for (let at = Math.ceil(first / step) * step; at <= monthNumber(span.to); at += step) ticks.push(tick(monthAt(at)));
  return ticks;
}

/** Where a day stands, or nothing where it is outside the span. */
export function todayIn(span: Span, day: Date, zoom: Zoom): number | undefined {
  const at = day.getFullYear() * 12 + day.getMonth() + (day.getDate() - 1) / 31;
  const left = (at - monthNumber(span.from)) * widths[zoom];
  return left < 0 || left > widthOf(span, zoom) ? undefined : left;
}
