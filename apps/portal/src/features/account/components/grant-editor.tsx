import { Button, CloseButton, NativeSelect, TextInput } from '@mantine/core';
import { members, regions, type Role, roles } from '@digital-customs/contracts';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import { type Givable, type GrantRow, isMemberRole, newRow } from '../grant-rows';
import classes from './account.module.css';

interface Props {
  rows: readonly GrantRow[];
  givable: Givable;
  /** Said when the roles cannot be given as they stand. */
  error?: string | undefined;
  onChange: (rows: GrantRow[]) => void;
}

/** One row a role: which, and what it is held for. */
export function GrantEditor({ rows, givable, error, onChange }: Props) {
  const { t } = useTranslation('account');
  const { term, member } = useFormats();
  const memberOptions = (givable.members ?? members.map(({ code }) => code))
    .map((code) => ({ value: code, label: `${member(code)} (${code})` }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const change = (at: number, part: Partial<GrantRow>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  return (
    <fieldset className={classes.grants} aria-describedby={error ? 'grants-error' : undefined}>
      <legend>{t('grants.title')}</legend>
      {rows.map((row, at) => (
        <div key={at} className={classes.grant}>
          <NativeSelect
            label={t('grants.role')}
            data={givable.roles.map((code) => ({ value: code, label: term(roles, code) }))}
            value={row.role}
            onChange={(event) => change(at, { role: event.currentTarget.value as Role })}
          />
          {isMemberRole(row.role) ? (
            <NativeSelect
              label={t('grants.member')}
              data={row.member ? memberOptions : [{ value: '', label: t('grants.choose') }, ...memberOptions]}
              value={row.member}
              onChange={(event) => change(at, { member: event.currentTarget.value })}
            />
          ) : null}
          {row.role === 'vice-chair' ? (
            <NativeSelect
              label={t('grants.region')}
              data={regions.map(({ code }) => ({ value: code, label: term(regions, code) }))}
              value={row.region}
              onChange={(event) => change(at, { region: event.currentTarget.value })}
            />
          ) : null}
          {row.role === 'body-secretary' ? (
            <TextInput
              label={t('grants.bodies')}
              placeholder="PTC, IMSC"
              value={row.bodies}
              onChange={(event) => change(at, { bodies: event.currentTarget.value })}
            />
          ) : null}
          <CloseButton
            aria-label={t('grants.remove', { role: term(roles, row.role) })}
            onClick={() => onChange(rows.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      {error ? (
        <p id="grants-error" className={classes.error}>
          {error}
        </p>
      ) : null}
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => onChange([...rows, newRow(givable)])}
      >
        {t('grants.add')}
      </Button>
    </fieldset>
  );
}
