import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FacetValue, matching } from '../facet-values';
import classes from './facets.module.css';
import { FacetOption } from './facet-option';

interface Props {
  title: string;
  /** Said below the title: how far the values can be relied on. */
  note?: string | undefined;
  values: readonly FacetValue[];
  onToggle: (value: string) => void;
}

const few = 6;
const many = 12;

/** One facet: its most frequent values and those chosen; the others behind "Show all", with a box to find one. */
export function FacetList({ title, note, values, onToggle }: Props) {
  const { t } = useTranslation('search');
  const [all, setAll] = useState(false);
  const [typed, setTyped] = useState('');
  const list = useId();
  const short = values.length > few + 1;
  const first = values.slice(0, few);
  const shown = all
    ? matching(values, typed)
    : short
      ? [...first, ...values.slice(few).filter((v) => v.chosen)]
      : values;
  if (values.length === 0) return null;
  return (
    <fieldset className={classes.facet}>
      <legend>{title}</legend>
      {note ? <p className={classes.note}>{note}</p> : null}
      {all && values.length > many ? (
        <input
          type="search"
          className={classes.filter}
          aria-label={t('facets.find', { facet: title })}
          placeholder={t('facets.findShort')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      ) : null}
      <div id={list} className={classes.options} data-long={all && values.length > many ? true : undefined}>
        {shown.map((value) => (
          <FacetOption key={value.value} {...value} onToggle={onToggle} />
        ))}
        {shown.length === 0 ? <p className={classes.nothing}>{t('facets.nothing')}</p> : null}
      </div>
      {short ? (
        <button
          type="button"
          className={classes.more}
          aria-expanded={all}
          aria-controls={list}
          onClick={() => {
            setAll(!all);
            setTyped('');
          }}
        >
          {all ? t('facets.fewer') : t('facets.all', { count: values.length })}
        </button>
      ) : null}
    </fieldset>
  );
}
