import { readFileSync } from 'node:fs';
import type { Criterion, MaturityModel } from '@digital-customs/contracts';

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
    id: MaturityModel['segments'][number]['id'];
    description: string;
    themes: string[];
    criteria: CriterionRecord[];
  }[];
  scoring: Record<string, string>;
}

/**
 * The Digital Customs Maturity Model, proposed v1, of data/maturity-model.json. French texts are our own working translation,
 * kept by their English original in data/maturity-model.fr.json.
 */
export function maturityModel(): MaturityModel {
  const record = read<ModelRecord>('maturity-model.json');
  const french = read<Record<string, string>>('maturity-model.fr.json');
  const words = (en: string) => ({ en, ...(french[en] && { fr: french[en] }) });
  const order = record.levels.map(({ id }) => id);
  const criterion = ({ id, title, question, levels }: CriterionRecord): Criterion => ({
    id,
    title: words(title),
    question: words(question),
    statements: order.map((level) => words(levels[level]!)),
  });
  return {
    version: record.version,
    status: 'proposed',
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
      criteria: criteria.map(criterion),
    })),
    enablers: record.enablers.map(({ name, description, ...rest }) => ({
      ...criterion({ ...rest, title: name }),
      description: words(description),
    })),
    scoring: record.scoring,
  };
}

const read = <T>(file: string) => JSON.parse(readFileSync(new URL(`../data/${file}`, import.meta.url), 'utf8')) as T;
