const monthsGood = 24;

/** What an administration confirmed longer ago than two years is due to be confirmed again. */
export function needsReconfirmation(confirmedAt: string | null, now: Date): boolean {
  if (confirmedAt === null) return false;
  const due = new Date(confirmedAt);
  due.setUTCMonth(due.getUTCMonth() + monthsGood);
  return due.getTime() <= now.getTime();
}
