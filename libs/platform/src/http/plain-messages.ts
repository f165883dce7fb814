import { z } from 'zod';

const units: Record<string, [one: string, several: string]> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
  set: ['entry', 'entries'],
  file: ['byte', 'bytes'],
};

const amount = (count: number | bigint, origin: string) => {
  const [one, several] = units[origin] ?? ['', ''];
  return `${count} ${count === 1 ? one : several}`.trim();
};

const mostValues = 12;

/** What zod says of a value where a schema has no words of its own, as a plain sentence. */
const inPlainWords: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null
        ? 'Fill this in.'
        : `Give a value of the kind ${issue.expected}.`;
    case 'too_small':
      return issue.minimum === 1 && units[issue.origin]
        ? 'Fill this in.'
        : `Give at least ${amount(issue.minimum, issue.origin)}.`;
    case 'too_big':
      return `Give at most ${amount(issue.maximum, issue.origin)}.`;
    case 'invalid_format':
      return issue.format === 'regex'
        ? 'This is not written as it should be.'
        : `This is no well-formed ${issue.format}.`;
    case 'invalid_value':
      return issue.values.length > mostValues
        ? 'Choose one of the values offered.'
        : `Choose one of: ${issue.values.join(', ')}.`;
    case 'unrecognized_keys':
      return `There is no such field: ${issue.keys.join(', ')}.`;
    case 'not_multiple_of':
      return `Give a multiple of ${issue.divisor}.`;
    default:
      return undefined;
  }
};

z.config({ localeError: inPlainWords });
