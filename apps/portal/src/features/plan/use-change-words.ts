import type { PlanChange } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import { usePlanWords } from './use-plan-words';

/** A proposed change in one line: "Move task A.2.4 to topic B.7". */
export function useChangeWords() {
  const { t } = useTranslation('plan');
  const { list } = useFormats();
  const { inLanguage, text } = usePlanWords();
  return (change: PlanChange): string => {
    switch (change.kind) {
      case 'add-task':
        return t('change.add-task', { topic: change.topic, action: text(change.content.texts).action });
      case 'move-task':
        return t('change.move-task', { task: change.task, topic: change.topic });
      case 'merge-tasks':
        return t('change.merge-tasks', { tasks: list(change.tasks) });
      case 'add-topic':
        return t('change.add-topic', { title: inLanguage(change.content.titles) });
      default:
        return t(`change.${change.kind}`, { task: change.task });
    }
  };
}
