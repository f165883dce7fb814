import { Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { type PlanView, type TaskContent, themes } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import { ListInput } from '../components/list-input';
import { TimelineFields } from '../components/timeline-fields';
import classes from '../components/plan.module.css';

type Given = Partial<TaskContent>;
type Text = { action: string; output: string; standing: 'official' | 'unofficial' | 'machine' };

interface Props {
  plan: PlanView;
  /** Fields that are not given stay as they are. */
  value: Given;
  onChange: (value: Given) => void;
  errorAt: (path: string) => string | undefined;
}

/** What the plan says of a task. */
export function ContentFields({ plan, value, onChange, errorAt }: Props) {
  const { t } = useTranslation('plan');
  const { term } = useFormats();
  const texts = (value.texts ?? {}) as Partial<Record<'en' | 'fr', Text>>;
  const setText = (language: 'en' | 'fr', change: Partial<Text>) => {
    const before = texts[language] ?? {
      action: '',
      output: '',
      standing: language === 'en' ? 'official' : 'unofficial',
    };
    const next = { ...texts, [language]: { ...before, ...change } };
    if (!next[language]?.action) delete next[language];
    onChange({ ...value, texts: next as TaskContent['texts'] });
  };
  return (
    <div className={classes.form}>
      {(['en', 'fr'] as const).map((language) => (
        <div key={language} className={classes.fields}>
          <Textarea
            label={t('form.action', { language: t(`form.${language}`) })}
            required={language === 'en'}
            lang={language}
            autosize
            minRows={2}
            maxLength={2000}
            value={texts[language]?.action ?? ''}
            error={errorAt(`texts.${language}`) ?? (language === 'en' ? errorAt('texts') : undefined)}
            onChange={(event) => setText(language, { action: event.currentTarget.value })}
          />
          <Textarea
            label={t('form.output', { language: t(`form.${language}`) })}
            lang={language}
            autosize
            minRows={2}
            maxLength={1000}
            disabled={!texts[language]?.action}
            value={texts[language]?.output ?? ''}
            onChange={(event) => setText(language, { output: event.currentTarget.value })}
          />
        </div>
      ))}
      <NativeSelect
        label={t('fact.lead')}
        value={value.lead ?? ''}
        error={errorAt('lead')}
        data={plan.bodies.map(({ code }) => code)}
        onChange={(event) => {
          const lead = event.currentTarget.value;
          onChange({ ...value, lead, bodies: [...new Set([lead, ...(value.bodies ?? [])])] });
        }}
      />
      <Checkbox.Group
        label={t('fact.bodies')}
        value={value.bodies ?? []}
        error={errorAt('bodies')}
        onChange={(bodies) => onChange({ ...value, bodies })}
      >
        <div className={classes.checks}>
          {plan.bodies.map(({ code }) => (
            <Checkbox key={code} value={code} label={code} />
          ))}
        </div>
      </Checkbox.Group>
      {value.timeline ? (
        <TimelineFields
          value={value.timeline}
          onChange={(timeline) => onChange({ ...value, timeline })}
          error={errorAt('timeline')}
        />
      ) : null}
      <Checkbox.Group
        label={t('fact.themes')}
        value={value.themes ?? []}
        onChange={(chosen) => onChange({ ...value, themes: chosen as TaskContent['themes'] })}
      >
        <div className={classes.checks}>
          {themes.map(({ code }) => (
            <Checkbox key={code} value={code} label={term(themes, code)} />
          ))}
        </div>
      </Checkbox.Group>
      <div className={classes.fields}>
        <ListInput
          label={t('fact.waitsFor')}
          description={t('form.codesHint')}
          value={value.dependsOn ?? []}
          error={errorAt('dependsOn')}
          onChange={(dependsOn) => onChange({ ...value, dependsOn })}
        />
        <ListInput
          label={t('fact.goals')}
          description={t('form.goalsHint', { goals: plan.goals.map(({ code }) => code).join(', ') })}
          value={value.goals ?? []}
          error={errorAt('goals')}
          onChange={(goals) => onChange({ ...value, goals })}
        />
      </div>
    </div>
  );
}
