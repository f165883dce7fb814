import type { InnovationContent } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldsProps } from '../kind';
import { TextField } from './fields';
import { Section } from './section';
import classes from './writing.module.css';

type Pack = InnovationContent['replication'];
const prose = ['prerequisites', 'legalBasis', 'skills'] as const;

/** What another administration needs in order to do the same: what it costs, what must be there, what the law says, who knows how. */
export function ReplicationFields({ content, change }: FieldsProps<InnovationContent>) {
  const { t } = useTranslation('writing');
  const { replication } = content;
  const put = (part: Partial<Pack>) => change({ replication: { ...replication, ...part } });
  return (
    <Section title={t('section.replication')} help={t('replicationHelp')}>
      <div className={classes.amounts}>
        {(['costFrom', 'costTo'] as const).map((name) => (
          <Amount key={name} name={name} value={replication[name]} onChange={(amount) => put({ [name]: amount })} />
        ))}
        <TextField
          path="replication.currency"
          maxLength={3}
          value={replication.currency}
          onChange={(currency) => put({ currency: currency.toUpperCase() })}
        />
      </div>
      <TextField
        path="replication.costNote"
        help={t('costNoteHelp')}
        lines={2}
        maxLength={2000}
        value={replication.costNote}
        onChange={(costNote) => put({ costNote })}
      />
      {prose.map((name) => (
        <TextField
          key={name}
          path={`replication.${name}`}
          help={t(`${name}Help`)}
          lines={3}
          maxLength={5000}
          value={replication[name]}
          onChange={(text) => put({ [name]: text })}
        />
      ))}
    </Section>
  );
}

/** An amount as people type it, with spaces or commas between the thousands. */
function Amount({
  name,
  value,
  onChange,
}: {
  name: 'costFrom' | 'costTo';
  value: number | null;
  onChange: (amount: number | null) => void;
}) {
  // prettier-ignore
  const [typed, setTyped] = useState<string>();
  const digits = (text: string) => text.replace(/[^\d.]/g, '');
  return (
    <TextField
      path={`replication.${name}`}
      inputMode="numeric"
      maxLength={20}
      value={typed ?? (value === null ? '' : String(value))}
      onChange={(text) => {
        setTyped(text);
        onChange(digits(text) === '' || Number.isNaN(Number(digits(text))) ? null : Number(digits(text)));
      }}
    />
  );
}
