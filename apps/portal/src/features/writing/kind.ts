import type {
  InnovationContent,
  InnovationView,
  Language,
  PracticeContent,
  PracticeView,
} from '@digital-customs/contracts';
import { queryOptions } from '@tanstack/react-query';
import { innovationQuery } from '@/api/innovation';
import { practiceQuery } from '@/api/practice';

/** What is written here, by the part of the address it has in portal and service. */
export type Kind = 'practices' | 'innovations';

interface Kinds {
  practices: { content: PracticeContent; view: PracticeView };
  innovations: { content: InnovationContent; view: InnovationView };
}
export type ContentOf<K extends Kind> = Kinds[K]['content'];
export type ViewOf<K extends Kind> = Kinds[K]['view'];

/** The texts of one language, as far as both kinds have them. */
type SharedText = Pick<PracticeContent['texts'][Language] & object, 'title' | 'summary' | 'body' | 'standing'>;

/** The fields that both kinds have. */
export type Shared = Pick<
  PracticeContent,
  | 'language'
  | 'themes'
  | 'segments'
  | 'technologies'
  | 'services'
  | 'tfaMeasures'
  | 'workPlanTopics'
  | 'year'
  | 'contact'
  | 'sources'
  | 'certainty'
  | 'audience'
> & { texts: Partial<Record<Language, SharedText>> };

export interface FieldsProps<Content = Shared> {
  content: Content;
  change: (part: Partial<Content>) => void;
}

/** The record on the server, kept for every page that shows it. */
export const recordQuery = <K extends Kind>(kind: K, id: string) =>
  (kind === 'practices' ? practiceQuery(id) : innovationQuery(id)) as unknown as ReturnType<
    typeof queryOptions<ViewOf<K>>
  >;
