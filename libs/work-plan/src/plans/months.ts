/** Months as ISO 8601 writes them, `2017-06`: they compare as texts do. */
export type MonthText = string;

const serial = (month: MonthText) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

export function addMonths(month: MonthText, count: number): MonthText {
  const total = serial(month) + count;
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`;
}

export const monthOf = (date: Date): MonthText => date.toISOString().slice(0, 7);

/** The years of a plan, as `2016/2017`, each with its last month. A last year cut short ends with the plan. */
export function yearsOf(from: MonthText, to: MonthText): { name: string; due: MonthText }[] {
  const years = [];
  for (let start = from; start <= to; start = addMonths(start, 12)) {
    const end = addMonths(start, 11);
    const due = end < to ? end : to;
    years.push({ name: `${start.slice(0, 4)}/${Number(start.slice(0, 4)) + 1}`, due });
  }
  return years;
}
