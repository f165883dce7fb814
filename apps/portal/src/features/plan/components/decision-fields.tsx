import { NativeSelect, TextInput } from '@mantine/core';
import type { DecisionSource, PlanView } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { usePlanWords } from '../use-plan-words';
import classes from './plan.module.css';

interface Props {
  plan: PlanView;
  value: DecisionSource;
  onChange: (value: DecisionSource) => void;
  errorAt: (path: string) => string | undefined;
}

export const noDecision = (plan: PlanView): DecisionSource => ({
  body: plan.bodies.find(({ role }) => role === 'decides')?.code ?? plan.bodies[0]?.code ?? '',
  session: '',
  date: '',
  agendaItem: '',
  document: '',
});

/** Which body decided, in which session, and where it is written down. */
export function DecisionFields({ plan, value, onChange, errorAt }: Props) {
  const { t } = useTranslation('plan');
  const { inLanguage } = usePlanWords();
  const text = (name: 'session' | 'agendaItem' | 'document', required = false) => (
    <TextInput
      label={t(`decision.${name}`)}
      required={required}
      maxLength={120}
      value={value[name]}
      error={errorAt(name)}
      onChange={(event) => onChange({ ...value, [name]: event.currentTarget.value })}
    />
  );
  return (
    <div className={classes.fields}>
      <NativeSelect
        label={t('decision.body')}
        value={value.body}
        error={errorAt('body')}
        data={plan.bodies.map(({ code, titles }) => ({ value: code, label: `${code} · ${inLanguage(titles)}` }))}
        onChange={(event) => onChange({ ...value, body: event.currentTarget.value })}
      />
      {text('session', true)}
      <TextInput
        type="date"
        label={t('decision.date')}
        required
        value={value.date}
        error={errorAt('date')}
        onChange={(event) => onChange({ ...value, date: event.currentTarget.value })}
      />
      {text('agendaItem')}
      {text('document')}
    </div>
  );
}
