/** So many quarters from one on, `2027-Q1` for example. */
export function quartersFrom(first: string, count: number): string[] {
  const start = Number(first.slice(0, 4)) * 4 + Number(first.slice(6)) - 1;
  return Array.from({ length: count }, (_, index) => {
    const at = start + index;
    return `${Math.floor(at / 4)}-Q${(at % 4) + 1}`;
  });
}

/** The quarter in which a day lies. */
export const quarterOf = (day: Date): string => `${day.getFullYear()}-Q${Math.floor(day.getMonth() / 3) + 1}`;

/** `2027-Q1` as people write it. */
export const written = (quarter: string): string => `${quarter.slice(5)} ${quarter.slice(0, 4)}`;
