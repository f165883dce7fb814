import { Button, NativeSelect } from '@mantine/core';
import { certainties, type InstrumentContent, tfaMeasures } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import classes from '@/components/register.module.css';
import { useFormats } from '@/i18n/use-formats';

type Measures = InstrumentContent['measures'];
type Link = Measures[number];

interface Props {
  measures: Measures;
  onChange: (part: { measures: Measures }) => void;
}

/** The measures of the agreement that it supports, each with how sure that is. */
export function MeasureFields({ measures, onChange }: Props) {
  const { t } = useTranslation('registers');
  const { term } = useFormats();
  const free = tfaMeasures.filter(({ code }) => !measures.some((one) => one.code === code));
  const put = (at: number, part: Partial<Link>) =>
    onChange({ measures: measures.map((measure, index) => (index === at ? { ...measure, ...part } : measure)) });
  return (
    <fieldset className={classes.box}>
      <legend>{t('instruments.measures')}</legend>
      {measures.map(({ code, certainty }, at) => (
        <div key={code} className={classes.row}>
          <p>
            {code} {term(tfaMeasures, code)}
          </p>
          <NativeSelect
            label={t('sureOf', { name: code })}
            value={certainty}
            data={certainties.map((one) => ({ value: one.code, label: term(certainties, one.code) }))}
            onChange={(event) => put(at, { certainty: event.currentTarget.value as Link['certainty'] })}
          />
          <Button
            variant="default"
            aria-label={t('instruments.dropMeasure', { code })}
            onClick={() => onChange({ measures: measures.filter((_, index) => index !== at) })}
          >
            {t('remove')}
          </Button>
        </div>
      ))}
      <NativeSelect
        label={t('instruments.addMeasure')}
        value=""
        data={[{ value: '', label: t('choose') }, ...free.map(({ code }) => ({ value: code, label: `${code} ${term(tfaMeasures, code)}` }))]} // prettier-ignore
        onChange={(event) =>
          onChange({
            measures: [...measures, { code: event.currentTarget.value as Link['code'], certainty: 'medium' }],
          })
        }
      />
    </fieldset>
  );
}
