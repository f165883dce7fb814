import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { certainties, type GivenCell, type Term, type WindowField } from '@digital-customs/contracts';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/api/problem';
import { ProblemNotice } from '@/components/problem-notice';
import { useFormats } from '@/i18n/use-formats';
import { textOf, valueOf } from './cell-text';
import { fieldOf } from './cell-value';
import classes from './record.module.css';

interface Props {
  field: WindowField;
  before: GivenCell | undefined;
  /** What the button says: it proposes for a Member's people, enters for the curator. */
  action: string;
  busy: boolean;
  error: unknown;
  onSave: (cell: GivenCell | null) => void;
  onCancel: () => void;
}

const contactParts = ['name', 'office', 'email', 'phone'] as const;

/** One cell: its value, and where it comes from. */
export function CellForm({ field: code, before, action, busy, error, onSave, onCancel }: Props) {
  const { t } = useTranslation('single-windows');
  const { term } = useFormats();
  const field = fieldOf(code);
  const terms: readonly Term[] = field.terms ?? [];
  const [text, setText] = useState(textOf(field.kind, field.kind === 'codes' ? null : before?.value));
  const [chosen, setChosen] = useState<string[]>(field.kind === 'codes' ? ((before?.value as string[]) ?? []) : []);
  const [contact, setContact] = useState((before?.value ?? {}) as Record<string, string>);
  const [note, setNote] = useState(before?.note ?? '');
  const [source, setSource] = useState(before?.source ?? '');
  const [asOf, setAsOf] = useState(before?.asOf ?? '');
  const [certainty, setCertainty] = useState<string>(before?.certainty ?? 'high');
  const [tried, setTried] = useState(false);
  const value =
    field.kind === 'codes'
      ? chosen.length
        ? chosen
        : undefined
      : field.kind === 'contact'
        ? contact
        : valueOf(field.kind, text);
  const wrong = (path: string) =>
    error instanceof ApiProblem
      ? error.fields.find((each) => each.path.startsWith(`cells.${code}.${path}`))?.message
      : undefined;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (value === undefined || !source.trim()) return;
    onSave({ value, note, source, asOf: asOf.trim() || null, certainty } as GivenCell);
  };
  const label = term([field], code);
  const missing =
    tried && value === undefined
      ? t(`form.wrong.${field.kind}`, { defaultValue: t('form.wrong.line') })
      : wrong('value');
  return (
    <form className={classes.form} onSubmit={onSubmit} aria-label={t('form.label', { field: label })} noValidate>
      {field.kind === 'code' ? (
        <NativeSelect
          label={label}
          value={text}
          error={missing}
          data={[
            { value: '', label: t('form.choose') },
            ...terms.map((each) => ({ value: each.code, label: term(terms, each.code) })),
          ]}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      ) : field.kind === 'codes' ? (
        <Checkbox.Group label={label} value={chosen} onChange={setChosen} error={missing}>
          <div className={classes.choices}>
            {terms.map((each) => (
              <Checkbox key={each.code} value={each.code} label={term(terms, each.code)} />
            ))}
          </div>
        </Checkbox.Group>
      ) : field.kind === 'contact' ? (
        contactParts.map((part) => (
          <TextInput
            key={part}
            label={t(`form.contact.${part}`)}
            value={contact[part] ?? ''}
            error={wrong(`value.${part}`)}
            onChange={(event) => setContact({ ...contact, [part]: event.currentTarget.value })}
          />
        ))
      ) : ['line', 'year', 'number'].includes(field.kind) ? (
        <TextInput
          label={label}
          value={text}
          error={missing}
          inputMode={field.kind === 'line' ? 'text' : 'numeric'}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      ) : (
        <Textarea
          label={label}
          description={t(`form.help.${field.kind}`, { defaultValue: '' })}
          rows={5}
          value={text}
          error={missing}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <TextInput
        label={t('form.source')}
        description={t('form.sourceHelp')}
        value={source}
        error={tried && !source.trim() ? t('form.wrong.source') : wrong('source')}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
      <div className={classes.pair}>
        <TextInput
          label={t('form.asOf')}
          placeholder="2024-05"
          value={asOf}
          error={wrong('asOf')}
          onChange={(event) => setAsOf(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('form.certainty')}
          value={certainty}
          data={certainties.map((each) => ({ value: each.code, label: term(certainties, each.code) }))}
          onChange={(event) => setCertainty(event.currentTarget.value)}
        />
      </div>
      <TextInput label={t('form.note')} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      {error && !(error instanceof ApiProblem && error.fields.length) ? <ProblemNotice error={error} /> : null}
      <div className={classes.steps}>
        <Button type="submit" loading={busy}>
          {action}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('form.cancel')}
        </Button>
        {before && code !== 'name' ? (
          <Button variant="subtle" color="alarm" onClick={() => onSave(null)}>
            {t('form.remove')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
