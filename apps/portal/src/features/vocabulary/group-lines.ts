import type { CustomsGroup, CustomsTerms } from '@digital-customs/contracts';

/** A group as it stands in the form: a term a line, a source a line with its address behind a bar. */
export interface GroupLines {
  id: string;
  terms: Record<string, string>;
  sources: string;
}

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== ''); // prettier-ignore

export const toLines = (group: CustomsGroup | null): GroupLines => ({
  id: group?.id ?? '',
  terms: Object.fromEntries(Object.entries(group?.terms ?? {}).map(([code, list]) => [code, (list ?? []).join('\n')])),
  sources: (group?.sources ?? []).map(({ title, url }) => (url ? `${title} | ${url}` : title)).join('\n'),
});

export function fromLines({ terms, sources }: GroupLines): CustomsTerms {
  const given = Object.entries(terms).map(([code, text]) => [code, linesOf(text)] as const);
  return {
    terms: Object.fromEntries(given.filter(([, list]) => list.length > 0)) as CustomsTerms['terms'],
    sources: linesOf(sources).map((line) => {
      const [title = '', url = ''] = line.split('|').map((part) => part.trim());
      return { title, url };
    }),
  };
}

/** What is wrong with it, by the path of a field; the texts are the service's own. */
export const matches = ({ id, terms }: CustomsGroup, typed: string): boolean => {
  const wanted = typed.trim().toLocaleLowerCase();
  return (
    id.includes(wanted) ||
    Object.values(terms).some((list) => list?.some((term) => term.toLocaleLowerCase().includes(wanted)))
  );
};
