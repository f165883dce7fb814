import { languages, type Language, type PracticeText } from '@digital-customs/contracts';

export interface ChosenText<Text = PracticeText> {
  language: Language;
  text: Text;
}
interface Written<Text> {
  texts: Partial<Record<Language, Text>>;
  language: Language;
}

/** The texts of a record, the one it was written in first, the others in the order of the languages. */
export function textsOf<Text>({ texts, language }: Written<Text>): ChosenText<Text>[] {
  const given = languages.flatMap(({ code }) => {
    const text = texts[code];
    return text ? [{ language: code, text }] : [];
  });
  return [...given.filter((item) => item.language === language), ...given.filter((item) => item.language !== language)];
}

/** The text to begin with: the one asked for, else the reader's language, else the one it was written in. */
export function firstText<Text>(
  texts: readonly ChosenText<Text>[],
  ...wanted: (string | null)[]
): ChosenText<Text> | undefined {
  return wanted.map((code) => texts.find((item) => item.language === code)).find((item) => item) ?? texts[0];
}

/** Paragraphs of a plain text, parted by empty lines; single line ends stay as they are. */
export const paragraphs = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
