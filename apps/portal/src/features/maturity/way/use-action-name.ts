import type { RoadmapAction } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useAssessment } from '../api/assessments';
import { useModel } from '../api/model';
import { useWords } from '../use-words';

/** "Strategy and roadmap to level 3": what an action is called, in the words of the assessment's model. */
export function useActionName(assessment: string) {
  const { t } = useTranslation('way');
  const words = useWords();
  const { data } = useAssessment(assessment);
  const model = useModel(data?.model);
  const titles = new Map(
    model.data
      ? [...model.data.segments.flatMap(({ criteria }) => criteria), ...model.data.enablers].map((one) => [
          one.id,
          one.title,
        ])
      : [],
  );
  return ({ kind, subject, title, to }: RoadmapAction) =>
    kind === 'other'
      ? title
      : t(`plan.raise-${kind}`, { title: words(titles.get(subject) ?? {}) || subject, level: to });
}
