import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { Feature } from 'write-excel-file/node';

/** A column, counted from 0, whose cells are chosen from a range of another sheet, as `Lists!$A$2:$A$9`. */
export interface Choice {
  column: number;
  from: string;
  /** Whether other words are accepted too, as several values at once. */
  open: boolean;
  /** What the program shows beside the cell. */
  prompt: string;
}

/** Rows below the head that offer the choice. */
const rows = 5_000;
const mostPrompt = 255;

/** Drop-downs in the sheet of an index: data validations, which the writer leaves to extensions. */
export const choicesIn = (sheet: number, choices: readonly Choice[]): Feature<Buffer | Stream | Blob> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _, { sheetIndex }) =>
          sheetIndex === sheet && choices.length
            ? xml.replace('</sheetData>', (end) => end + validations(choices))
            : xml,
      },
    },
  },
});

const validations = (choices: readonly Choice[]) =>
  `<dataValidations count="${choices.length}">${choices.map(validation).join('')}</dataValidations>`;

function validation({ column, from, open, prompt }: Choice): string {
  const name = columnName(column);
  const strict = open ? '' : ' showErrorMessage="1" errorStyle="warning"';
  return `<dataValidation type="list" allowBlank="1" showInputMessage="1"${strict} prompt="${escaped(prompt.slice(0, mostPrompt))}" sqref="${name}2:${name}${rows + 1}"><formula1>${escaped(from)}</formula1></dataValidation>`;
}

export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
