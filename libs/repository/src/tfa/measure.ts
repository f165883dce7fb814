import { type Actor, type MeasureContent, measurePublished, tfaMeasures } from '@digital-customs/contracts';
import { type Change, changed } from '@digital-customs/platform';

/** What the mapping says of a measure of the agreement. Its id is the article's number. */
export interface Measure {
  content: MeasureContent;
  changedBy: string;
  changedAt: string;
}
export const measureFields = ['content', 'changedBy', 'changedAt'] as const satisfies readonly (keyof Measure)[];

export type MeasureCode = (typeof tfaMeasures)[number]['code'];
export const isMeasure = (code: string): code is MeasureCode => tfaMeasures.some((one) => one.code === code);

export function mapMeasure(code: string, content: MeasureContent, by: Actor, at: Date): Change<Measure> {
  const titles = tfaMeasures.find((one) => one.code === code)!.name;
  return changed(
    { content, changedBy: by.name, changedAt: at.toISOString() },
    measurePublished({ code, titles, content, url: `/tfa/${code}` }),
  );
}
