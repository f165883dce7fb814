import type { PlanChange, TaskContent, TaskView } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Step } from '@/components/difference/step';
import { wordsBetween } from '@/components/difference/words';
import { useFormats } from '@/i18n/use-formats';
import { usePlanPart } from '../api/part';
import classes from '../components/plan.module.css';
import { useContentWords } from '../use-content-words';

type Given = Partial<TaskContent>;

/** What a change makes of the plan, field by field; texts word by word against the task as it is in force. */
export function ChangeView({ period, change }: { period: string; change: PlanChange }) {
  const { t } = useTranslation('plan');
  const code = 'task' in change ? change.task : change.kind === 'merge-tasks' ? (change.tasks[0] ?? '') : '';
  const { data: before } = usePlanPart<TaskView>(period, `tasks/${code}`, {}, code !== '');
  switch (change.kind) {
    case 'add-topic':
      return (
        <dl className={classes.facts}>
          {Object.entries(change.content.titles).map(([language, title]) => (
            <Fact key={language} name={t('form.title', { language })}>
              {title}
            </Fact>
          ))}
        </dl>
      );
    case 'add-task':
      return <Fields after={change.content} before={undefined} />;
    case 'merge-tasks':
      return <Fields after={change.content} before={before} />;
    case 'edit-task':
      return <Fields after={change.edit as Given} before={before} />;
    case 'retime-task':
      return <Fields after={{ timeline: change.timeline }} before={before} />;
    case 'move-task':
      return (
        <dl className={classes.facts}>
          <Fact name={t('filter.topic')}>
            {before ? <Step step="removed">{before.topic}</Step> : null} <Step step="added">{change.topic}</Step>
          </Fact>
        </dl>
      );
    case 'drop-task':
      return <Fields after={{}} before={before} dropped />;
  }
}

const Fact = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd dir="auto">{children}</dd>
  </>
);

/** The fields that are given, each as it was and as it would be. */
function Fields({ before, after, dropped }: { before: Given | undefined; after: Given; dropped?: boolean }) {
  const { t } = useTranslation('plan');
  const { language: nameOf } = useFormats();
  const wordsOf = useContentWords();
  const languages = [...new Set([...Object.keys(after.texts ?? {}), ...(dropped ? Object.keys(before?.texts ?? {}) : [])])]; // prettier-ignore
  const actionIn = (content: Given | undefined, language: string) =>
    (content?.texts as Record<string, { action: string } | undefined> | undefined)?.[language]?.action ?? '';
  const facts = wordsOf(after).filter(({ name }) => name !== 'texts');
  const earlier = new Map(wordsOf(before ?? {}).map(({ name, text }) => [name, text]));
  return (
    <dl className={classes.facts}>
      {languages.map((language) => (
        <Fact key={language} name={t('form.action', { language: nameOf(language) })}>
          {wordsBetween(actionIn(before, language), dropped ? '' : actionIn(after, language), language).map(
            ({ step, text }, at) => (
              <Step key={at} step={step}>
                {text}
              </Step>
            ),
          )}
        </Fact>
      ))}
      {facts
        .filter(({ name, text }) => text !== (earlier.get(name) ?? ''))
        .map(({ name, text }) => (
          <Fact key={name} name={t(`fact.${name}` as 'fact.lead')}>
            {earlier.get(name) ? <Step step="removed">{earlier.get(name)}</Step> : null}{' '}
            {text ? <Step step="added">{text}</Step> : null}
          </Fact>
        ))}
    </dl>
  );
}
