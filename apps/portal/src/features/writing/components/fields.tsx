import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { Term } from '@digital-customs/contracts';
import { type ComponentProps, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useValueNames } from '@/components/difference/use-value-names';
import { useFormats } from '@/i18n/use-formats';
import { FieldTalk, useField } from './field-tools';
import classes from './writing.module.css';

type Line = { path: string; value: string; onChange: (value: string) => void; help?: string; lines?: number } & Pick<
  ComponentProps<'input'>,
  'maxLength' | 'lang' | 'type' | 'inputMode'
>;

/** One field of text: its name, its help, what is wrong with it, and what was said about it. */
export function TextField({ path, value, onChange, help, lines = 1, lang, ...rest }: Line) {
  const { fieldName } = useValueNames();
  const { id, error } = useField(path);
  const all = { id, label: fieldName(path), description: help, error, value, lang, dir: 'auto' as const, ...rest };
  return (
    <div>
      {lines > 1 ? (
        <Textarea
          {...all}
          autosize
          minRows={lines}
          maxRows={20}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      ) : (
        <TextInput {...all} onChange={(event) => onChange(event.currentTarget.value)} />
      )}
      <FieldTalk path={path} />
    </div>
  );
}

interface Choice {
  path: string;
  terms: readonly Term[];
  value: string;
  onChange: (code: string) => void;
  none?: string;
  help?: string;
}

export function ChoiceField({ path, terms, value, onChange, none, help }: Choice) {
  const { fieldName } = useValueNames();
  const { term } = useFormats();
  const { id, error } = useField(path);
  const data = [
    ...(none ? [{ value: '', label: none }] : []),
    ...terms.map(({ code }) => ({ value: code, label: term(terms, code) })),
  ];
  return (
    <div>
      <NativeSelect
        id={id}
        label={fieldName(path)}
        description={help}
        error={error}
        data={data}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <FieldTalk path={path} />
    </div>
  );
}

interface Checks {
  path: string;
  terms: readonly Term[];
  value: readonly string[];
  onChange: (codes: string[]) => void;
  help?: string;
}

export function CheckField({ path, terms, value, onChange, help }: Checks) {
  const { fieldName } = useValueNames();
  const { term } = useFormats();
  const { id, error } = useField(path);
  return (
    <fieldset className={classes.group} aria-describedby={error ? `${id}-error` : undefined}>
      <legend id={id} tabIndex={-1}>
        {fieldName(path)}
      </legend>
      {help ? <p className={classes.quiet}>{help}</p> : null}
      {error ? (
        <p id={`${id}-error`} className={classes.error}>
          {error}
        </p>
      ) : null}
      {terms.map(({ code }) => (
        <Checkbox
          key={code}
          label={term(terms, code)}
          checked={value.includes(code)}
          onChange={(event) =>
            onChange(event.currentTarget.checked ? [...value, code] : value.filter((one) => one !== code))
          }
        />
      ))}
      <FieldTalk path={path} />
    </fieldset>
  );
}

interface Picks {
  path: string;
  options: readonly { value: string; label: string }[];
  value: readonly string[];
  onChange: (codes: string[]) => void;
  add: string;
}

/** Several out of a long list: chosen ones stand above, each with a button to take it out. */
export function PickField({ path, options, value, onChange, add }: Picks) {
  const { t } = useTranslation('writing');
  const { fieldName } = useValueNames();
  const { id, error } = useField(path);
  const left = options.filter((option) => !value.includes(option.value));
  const name = (code: string) => options.find((option) => option.value === code)?.label ?? code;
  return (
    <div>
      <NativeSelect
        id={id}
        label={fieldName(path)}
        error={error}
        value=""
        data={[{ value: '', label: add }, ...left]}
        onChange={(event) => event.currentTarget.value && onChange([...value, event.currentTarget.value])}
      />
      {value.length ? (
        <ul className={classes.picked}>
          {value.map((code) => (
            <li key={code}>
              {name(code)}
              <button
                type="button"
                aria-label={t('take', { name: name(code) })}
                onClick={() => onChange(value.filter((one) => one !== code))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <FieldTalk path={path} />
    </div>
  );
}

/** Words with commas between them. A word counts once a comma follows it or the field is left: half a word is no word. */
export function WordsField({
  path,
  value,
  onChange,
  help,
}: {
  path: string;
  value: readonly string[];
  onChange: (words: string[]) => void;
  help: string;
}) {
  const [typed, setTyped] = useState<string>();
  const split = (text: string) =>
    [
      ...new Set(
        text
          .split(/[,;\n]/)
          .map((word) => word.trim().slice(0, 80))
          .filter(Boolean),
      ),
    ].slice(0, 30);
  const { fieldName } = useValueNames();
  const { id, error } = useField(path);
  return (
    <div>
      <TextInput
        id={id}
        label={fieldName(path)}
        description={help}
        error={error}
        value={typed ?? value.join(', ')}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          const finished = split(text.slice(0, Math.max(text.lastIndexOf(','), 0)));
          if (finished.length > 0) onChange(finished);
        }}
        onBlur={() => {
          if (typed !== undefined) onChange(split(typed));
          setTyped(undefined);
        }}
      />
      <FieldTalk path={path} />
    </div>
  );
}
