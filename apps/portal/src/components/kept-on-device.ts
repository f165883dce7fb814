/** What the browser keeps of a person's work that the server does not have yet. Null where there is nothing, or nothing readable. */
export function readKeptOnDevice<Work>(place: string): Work | null {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null') as Work | null;
  } catch {
    return null;
  }
}

/** Null lets go of it. Returns whether the device could do so. */
export function keepOnDevice<Work>(place: string, work: Work | null): boolean {
  try {
    if (work === null) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(work));
    return true;
  } catch {
    return false;
  }
}
