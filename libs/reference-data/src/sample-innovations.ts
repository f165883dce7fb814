import { readFileSync } from 'node:fs';
import { InnovationContent } from '@digital-customs/contracts';

interface InnovationRecord extends Record<string, unknown> {
  id: string;
  member: string;
  title: string;
  summary: string;
  problem: string;
  benefits: string;
  risks: string;
  cost: [from: number, to: number, note: string] | null;
}

export interface SampleInnovation {
  id: string;
  member: string;
  content: InnovationContent;
}

/** The innovations of data/innovations.json, from published sources; stage, classification and texts are editorial. */
export function sampleInnovations(): SampleInnovation[] {
  const { innovations } = JSON.parse(readFileSync(new URL('../data/innovations.json', import.meta.url), 'utf8')) as {
    innovations: InnovationRecord[];
  };
  return innovations.map(({ id, member, title, summary, problem, benefits, risks, cost, ...rest }) => ({
    id,
    member,
    content: InnovationContent.parse({
      ...rest,
      texts: { en: { title, summary, problem, benefits, risks, standing: 'unofficial' } },
      replication: cost ? { costFrom: cost[0], costTo: cost[1], costNote: cost[2] } : {},
    }),
  }));
}
