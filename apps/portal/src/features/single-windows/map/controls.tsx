import { NativeSelect } from '@mantine/core';
import { eServices, regions, type Term, windowFields, windowStatuses } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import { codesFor, type Colouring, colourings, type MapState } from './map-state';
import classes from './map.module.css';

interface Props {
  state: MapState;
  onChange: (change: Partial<MapState>) => void;
}

/** By what the map is coloured, and which windows it shows. */
export function Controls({ state, onChange }: Props) {
  const { t } = useTranslation('single-windows');
  const { term } = useFormats();
  const codes = codesFor(state.by);
  const terms: readonly Term[] = windowFields.find(({ code }) => code === state.by)?.terms ?? [];
  const filter = (name: 'region' | 'status' | 'service', choices: readonly Term[]) => (
    <NativeSelect
      label={t(`filter.${name}`)}
      value={state[name] ?? ''}
      data={[
        { value: '', label: t('filter.all') },
        ...choices.map(({ code }) => ({ value: code, label: term(choices, code) })),
      ]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value || null })}
    />
  );
  return (
    <div className={classes.controls}>
      <NativeSelect
        label={t('by.label')}
        value={state.by}
        data={colourings.map((by) => ({ value: by, label: t(`by.${by}`) }))}
        onChange={(event) => onChange({ by: event.currentTarget.value as Colouring, which: null })}
      />
      {codes.length > 0 ? (
        <NativeSelect
          label={t('by.which')}
          value={state.which ?? ''}
          data={[
            { value: '', label: t('by.howMany') },
            ...codes.map((code) => ({ value: code, label: term(terms, code) })),
          ]}
          onChange={(event) => onChange({ which: event.currentTarget.value || null })}
        />
      ) : null}
      {filter('region', regions)}
      {filter('status', windowStatuses)}
      {filter('service', eServices)}
    </div>
  );
}
