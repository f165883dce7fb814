import type { MaturityModel, ModelContent } from '@digital-customs/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { send } from '@/api/client';
import { modelQuery } from './model';

/** The text of a version, without where it stands. */
export const contentOf = ({ title, basis, levels, segments, enablers, scoring }: MaturityModel): ModelContent => ({
  title,
  basis,
  levels,
  segments,
  enablers,
  scoring,
});

/** Saves the whole text of a draft, unless somebody has changed it since this revision. */
export const saveDraft = (version: string, revision: number, content: ModelContent) =>
  send<MaturityModel>('put', '/api/maturity/models/{version}', {
    path: { version },
    headers: { 'If-Match': `"${revision}"` },
    body: content,
  });

/** Begins a draft with the text of another version. */
export function useBeginDraft() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ version, from }: { version: string; from: string }) => {
      const model = await queries.fetchQuery(modelQuery(from));
      const body = { version, basedOn: model.version, ...contentOf(model) };
      return send<MaturityModel>('post', '/api/maturity/models', { body });
    },
    onSuccess: async (model) => {
      queries.setQueryData(modelQuery(model.version).queryKey, model);
      await queries.invalidateQueries({ queryKey: ['maturity', 'versions'] });
    },
  });
}
