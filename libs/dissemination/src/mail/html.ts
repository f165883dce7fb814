/** Text that is HTML already. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = string | number | Html | readonly Html[];

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => signs[sign]!);

/** Writes HTML in which whatever is put in stays text. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Html =>
  new Html(strings.map((string, index) => string + (index < parts.length ? put(parts[index]!) : '')).join(''));

const put = (part: Part): string =>
  part instanceof Html ? part.text : Array.isArray(part) ? part.map(put).join('') : escaped(String(part));
