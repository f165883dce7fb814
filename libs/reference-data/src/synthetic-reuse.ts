import { readFileSync } from 'node:fs';
import { CallContent, ReuseContent, type ReusedType } from '@digital-customs/contracts';

export interface SyntheticReuse {
  type: ReusedType;
  item: string;
  member: string;
  content: ReuseContent;
}

const data = () =>
  JSON.parse(readFileSync(new URL('../data/synthetic-reuse.json', import.meta.url), 'utf8')) as {
    reuse: { type: ReusedType; item: string; member: string; kind: string; since: string; en: string; fr: string }[];
    calls: ({ id: string; days: number; en: object; fr: object } & Record<string, unknown>)[];
  };

/** Made-up statements of reuse: to be marked as synthetic wherever they are shown. */
export const syntheticReuse = (): SyntheticReuse[] =>
  data().reuse.map(({ type, item, member, kind, since, en, fr }) => ({
    type,
    item,
    member,
    content: ReuseContent.parse({ kind, since, lessons: en ? { en, fr } : {} }),
  }));

const day = 86_400_000;

/** Made-up calls for practices, open for some weeks from `now` on. */
export const syntheticCalls = (now: Date): { id: string; content: CallContent }[] =>
  data().calls.map(({ id, days, en, fr, ...rest }) => ({
    id,
    content: CallContent.parse({
      ...rest,
      texts: { en, fr },
      deadline: new Date(now.getTime() + days * day).toISOString().slice(0, 10),
    }),
  }));
