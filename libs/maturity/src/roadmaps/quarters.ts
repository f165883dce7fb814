/** How many quarters lie between the first and another, `2027-Q1` and `2028-Q2` for example: 5. Negative where it is earlier. */
export const quartersBetween = (first: string, other: string): number => ordinal(other) - ordinal(first);

/** The quarter so many after another. */
export function quarterAfter(first: string, count: number): string {
  const at = ordinal(first) + count;
  return `${Math.floor(at / 4)}-Q${(at % 4) + 1}`;
}

export const quarterOf = (at: Date): string => `${at.getUTCFullYear()}-Q${Math.floor(at.getUTCMonth() / 3) + 1}`;

const ordinal = (quarter: string) => Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1;
