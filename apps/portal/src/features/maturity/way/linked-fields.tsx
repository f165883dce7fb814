import { MultiSelect } from '@mantine/core';
import type { RoadmapAction } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/i18n/use-language';
import { useNextSteps } from './next-steps-api';
import { useTasks } from './tasks-api';
import { useWords } from '../use-words';

interface Props {
  member: string;
  action: RoadmapAction;
  onChange: (changed: Partial<Pick<RoadmapAction, 'tasks' | 'practices'>>) => void;
}

/** The tasks of the Work Plan that an action serves, and the practices to learn from: chosen by their titles. */
export function LinkedFields({ member, action, onChange }: Props) {
  const { t } = useTranslation('way');
  const { language } = useLanguage();
  const words = useWords();
  const tasks = useTasks();
  const steps = useNextSteps(member);
  const known = new Map(
    (steps.data?.segments ?? []).flatMap(({ practices }) =>
      practices.map(({ id, titles, language: original }) => [id, words(titles) || titles[original] || id] as const),
    ),
  );
  const withOwn = (data: { value: string; label: string }[], chosen: readonly string[]) => [
    ...data,
    ...chosen.filter((id) => !data.some(({ value }) => value === id)).map((id) => ({ value: id, label: id })),
  ];
  const taskList = (tasks.data?.items ?? []).map(({ code, texts }) => ({
    value: code,
    label: `${code} ${texts[language]?.action ?? texts['en']?.action ?? ''}`,
  }));
  return (
    <>
      <MultiSelect
        label={t('actions.tasks')}
        data={withOwn(taskList, action.tasks)}
        value={action.tasks}
        onChange={(chosen) => onChange({ tasks: chosen })}
        comboboxProps={{ withinPortal: false }}
        maxValues={10}
        searchable
      />
      <MultiSelect
        label={t('actions.practices')}
        description={t('actions.practicesHelp')}
        data={withOwn(
          [...known].map(([value, label]) => ({ value, label })),
          action.practices,
        )}
        value={action.practices}
        onChange={(chosen) => onChange({ practices: chosen })}
        comboboxProps={{ withinPortal: false }}
        maxValues={10}
        searchable
      />
    </>
  );
}
