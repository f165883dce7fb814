import { NativeSelect, TextInput } from '@mantine/core';
import type { PlanChange, PlanView, TaskContent } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { ListInput } from '../components/list-input';
import { TimelineFields } from '../components/timeline-fields';
import classes from '../components/plan.module.css';
import { usePlanWords } from '../use-plan-words';
import { ContentFields } from './content-fields';

export interface FieldsOf<Value> {
  plan: PlanView;
  change: Value;
  onChange: (change: PlanChange) => void;
  errorAt: (path: string) => string | undefined;
}

/** The fields of a change, by its kind. */
export function ChangeFields({ plan, change, onChange, errorAt }: FieldsOf<PlanChange>) {
  const { t } = useTranslation('plan');
  const { inLanguage } = usePlanWords();
  const topics = plan.sections.flatMap((section) => section.topics);
  const topicSelect = (topic: string, set: (topic: string) => PlanChange) => (
    <NativeSelect
      label={t('filter.topic')}
      value={topic}
      error={errorAt('topic')}
      data={topics.map(({ code, titles }) => ({ value: code, label: `${code} · ${inLanguage(titles)}` }))}
      onChange={(event) => onChange(set(event.currentTarget.value))}
    />
  );
  switch (change.kind) {
    case 'add-task':
      return (
        <>
          {topicSelect(change.topic, (topic) => ({ ...change, topic }))}
          <ContentFields
            plan={plan}
            value={change.content}
            onChange={(content) => onChange({ ...change, content: content as TaskContent })}
            errorAt={(path) => errorAt(`content.${path}`)}
          />
        </>
      );
    case 'edit-task':
      return (
        <ContentFields
          plan={plan}
          value={change.edit}
          onChange={(edit) => {
            const { timeline, reportEvery, ...rest } = edit;
            void [timeline, reportEvery];
            onChange({ ...change, edit: rest });
          }}
          errorAt={(path) => errorAt(`edit.${path}`)}
        />
      );
    case 'merge-tasks':
      return (
        <>
          <ListInput
            label={t('form.tasks')}
            description={t('form.tasksHint')}
            value={change.tasks}
            error={errorAt('tasks')}
            onChange={(tasks) => onChange({ ...change, tasks })}
          />
          <ContentFields
            plan={plan}
            value={change.content}
            onChange={(content) => onChange({ ...change, content: content as TaskContent })}
            errorAt={(path) => errorAt(`content.${path}`)}
          />
        </>
      );
    case 'move-task':
      return topicSelect(change.topic, (topic) => ({ ...change, topic }));
    case 'retime-task':
      return (
        <TimelineFields
          value={change.timeline}
          onChange={(timeline) => onChange({ ...change, timeline })}
          error={errorAt('timeline')}
        />
      );
    case 'drop-task':
      return <p>{t('form.drop')}</p>;
    case 'add-topic':
      return (
        <div className={classes.fields}>
          <NativeSelect
            label={t('form.section')}
            value={change.content.section}
            data={plan.sections.map(({ code, titles }) => ({ value: code, label: `${code} · ${inLanguage(titles)}` }))}
            onChange={(event) =>
              onChange({ ...change, content: { ...change.content, section: event.currentTarget.value } })
            }
          />
          {(['en', 'fr'] as const).map((language) => (
            <TextInput
              key={language}
              label={t('form.title', { language: t(`form.${language}`) })}
              value={change.content.titles[language] ?? ''}
              error={errorAt('content.titles')}
              onChange={(event) => {
                const titles = { ...change.content.titles, [language]: event.currentTarget.value };
                if (!event.currentTarget.value) delete titles[language];
                onChange({ ...change, content: { ...change.content, titles } });
              }}
            />
          ))}
        </div>
      );
  }
}
