/** The name of the edition after these: this year's next number. */
export function nextEdition(editions: readonly string[], now: Date): string {
  const year = now.getFullYear();
  const numbers = editions
    .filter((edition) => edition.startsWith(`${year}-`))
    .map((edition) => Number(edition.slice(5)));
  return `${year}-${Math.max(0, ...numbers) + 1}`;
}
