import type { AnswersTaken } from '@digital-customs/contracts';
import { answer, api } from '@/api/client';
import type { Drafts } from './kept-answers';

export const saveAnswers = (id: string, drafts: Drafts) =>
  answer(
    api.PUT('/api/maturity/assessments/{id}/answers', {
      params: { path: { id } },
      body: {
        changes: Object.entries(drafts).map(([criterion, { answer, base }]) => ({ criterion, base, answer })),
      } as never,
    }),
  ) as unknown as Promise<AnswersTaken>;
