import {
  type CategoryEntry,
  type MeasureContent,
  type MeasureLine,
  type MeasureTool,
} from '@digital-customs/contracts';
import type { PublishedItem } from '../published/published-items.js';
import type { MeasureCode } from './measure.js';
import type { RegisterLink } from './register-links.js';

/** What supports a measure: entries of the register first, then tools outside it; the surest first. */
export function toolsOf(code: MeasureCode, content: MeasureContent, register: readonly RegisterLink[]): MeasureTool[] {
  const registered = register.flatMap(({ _id, kind, names, measures }) =>
    measures
      .filter((link) => link.code === code)
      .map(({ certainty }): MeasureTool => ({ code: _id, kind, names, certainty })),
  );
  const others = content.tools.map(({ name, certainty }) => ({
    code: null,
    kind: null,
    names: { en: name },
    certainty,
  }));
  return [...registered, ...others];
}

/** Stated where the practice itself names the measure, proposed where one of its services or segments suggests it. */
export function linkOf(
  code: MeasureCode,
  { services, segments }: Pick<MeasureContent, 'services' | 'segments'>,
  item: Pick<PublishedItem, 'tfaMeasures' | 'services' | 'segments'>,
): 'stated' | 'proposed' | null {
  if (item.tfaMeasures.includes(code)) return 'stated';
  const suggests =
    services.some((one) => item.services.includes(one)) || segments.some((one) => item.segments.includes(one));
  return suggests ? 'proposed' : null;
}

export function lineOf(
  code: MeasureCode,
  content: MeasureContent,
  register: readonly RegisterLink[],
  items: readonly PublishedItem[],
  categories: CategoryEntry[],
): MeasureLine {
  const tools = toolsOf(code, content, register);
  const links = items.map((item) => linkOf(code, content, item));
  const practices = {
    stated: links.filter((link) => link === 'stated').length,
    proposed: links.filter((link) => link === 'proposed').length,
  };
  return {
    code,
    article: code.split('.')[0]!,
    tools,
    practices,
    gaps: [
      ...(tools.length === 0 ? (['tool'] as const) : []),
      ...(practices.stated + practices.proposed === 0 ? (['practice'] as const) : []),
    ],
    categories,
  };
}
