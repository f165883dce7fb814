import { readFileSync } from 'node:fs';
import type { Criterion, ModelContent, MaturitySegment } from '@digital-customs/contracts';

interface CriterionRecord {
  id: string;
  title: string;
  question: string;
  levels: Record<string, string>;
}

interface ModelRecord {
  version: string;
  title: string;
  sourced: string[];
  levels: { order: number; id: string; description: string; interoperability: string }[];
  enablers: (Omit<CriterionRecord, 'title'> & { name: string; description: string })[];
  segments: {
    id: MaturitySegment['id'];
    description: string;
    themes: MaturitySegment['themes'];
    criteria: CriterionRecord[];
  }[];
  scoring: Record<string, string>;
}

interface LinksRecord {
  basis: string;
  links: Record<string, Pick<MaturitySegment, 'topics' | 'tfaMeasures'>>;
}

/**
 * The Digital Customs Maturity Model, proposed v1, of data/maturity-model.json. French texts are our own working translation,
 * kept by their English original in data/maturity-model.fr.json; links to Work Plan topics and TFA measures are in data/maturity-model.links.json.
 */
export function maturityModel(): ModelContent & { version: string } {
  const record = read<ModelRecord>('maturity-model.json');
  const french = read<Record<string, string>>('maturity-model.fr.json');
  const words = (en: string) => ({ en, ...(french[en] && { fr: french[en] }) });
  const links = read<Pick<LinksRecord, 'links'>>('maturity-model.links.json').links;
  const order = record.levels.map(({ id }) => id);
  const criterion = ({ id, title, question, levels }: CriterionRecord): Criterion => ({
    id,
    title: words(title),
    question: words(question),
    statements: order.map((level) => words(levels[level]!)),
  });
  return {
    version: record.version,
    title: words(record.title),
    basis: record.sourced,
    levels: record.levels.map((level) => ({
      level: level.order,
      description: words(level.description),
      interoperability: words(level.interoperability),
    })),
    segments: record.segments.map(({ id, description, themes, criteria }) => ({
      id,
      description: words(description),
      themes,
      topics: links[id]?.topics ?? [],
      tfaMeasures: links[id]?.tfaMeasures ?? [],
      criteria: criteria.map(criterion),
    })),
    enablers: record.enablers.map(({ name, description, ...rest }) => ({
      ...criterion({ ...rest, title: name }),
      description: words(description),
    })),
    scoring: { levelShare: 0.75, unlikelyGap: 2, weights: [], notes: record.scoring },
  };
}

const read = <T>(file: string) => JSON.parse(readFileSync(new URL(`../data/${file}`, import.meta.url), 'utf8')) as T;
