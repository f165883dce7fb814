import type { ImportedType } from '@digital-customs/contracts';
import { type Choice, type Sheet, toCsv, toXlsx } from '@digital-customs/documents';
import { type Field, termsOf } from './field.js';
import { fieldsOf } from './read-row.js';

type Language = 'en' | 'fr';

const words = {
  en: { practice: 'Practices', innovation: 'Innovations', help: 'Help', lists: 'Lists', column: 'Column', about: 'What to write', choices: 'Words it may hold', any: 'Any' }, // prettier-ignore
  fr: { practice: 'Pratiques', innovation: 'Innovations', help: 'Aide', lists: 'Listes', column: 'Colonne', about: 'Que saisir', choices: 'Mots admis', any: 'Tous' }, // prettier-ignore
} as const;

const widthOf = ({ field }: Field) => (/^texts|costs|lessons|results/.test(field) ? 40 : 22);
const columnsOf = (type: ImportedType) => fieldsOf(type).filter(({ inTemplate }) => inTemplate);

/** An empty table to fill in: drop-downs of the vocabularies, and a sheet that explains the columns. */
export function workbookTemplate(type: ImportedType, language: Language): Promise<Buffer> {
  const say = words[language];
  const fields = columnsOf(type);
  const listed = fields.filter((field) => termsOf(field).length > 0);
  const choices = fields.flatMap((field, column): Choice[] => {
    const at = listed.indexOf(field);
    if (at < 0) return [];
    const letter = String.fromCharCode(65 + at);
    const open = field.reading.kind === 'terms';
    return [{ column, from: `${say.lists}!$${letter}$2:$${letter}$${termsOf(field).length + 1}`, open, prompt: field.about[language] }]; // prettier-ignore
  });
  const longest = Math.max(...listed.map((field) => termsOf(field).length));
  const sheets: Sheet[] = [
    {
      name: say[type],
      columns: fields.map((field) => [field.name[language], widthOf(field)] as const),
      rows: [],
      choices,
    },
    {
      name: say.help,
      columns: [
        [say.column, 30],
        [say.about, 70],
        [say.choices, 60],
      ],
      rows: fields.map((field) => [
        field.name[language],
        field.about[language],
        termsOf(field).map(({ code, name }) => `${code}: ${name[language]}`).join('\n') || say.any,
      ]), // prettier-ignore
    },
    {
      name: say.lists,
      columns: listed.map((field) => [field.name[language], 40] as const),
      rows: Array.from({ length: longest }, (_, row) => listed.map((field) => shown(field, row, language))),
    },
  ];
  return toXlsx(sheets);
}

/** Where the code says more than the name, as an article’s number, both. */
function shown(field: Field, row: number, language: Language): string | null {
  const term = termsOf(field)[row];
  if (!term) return null;
  return /\d/.test(term.code) ? `${term.code} ${term.name[language]}` : term.name[language];
}

export const csvTemplate = (type: ImportedType, language: Language): string =>
  toCsv(
    columnsOf(type).map(({ name }) => name[language]),
    [],
  );
