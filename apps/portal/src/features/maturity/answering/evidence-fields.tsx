import { Button, TextInput } from '@mantine/core';
import type { Answer } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './answering.module.css';

type Evidence = Answer['evidence'][number];

const practiceAddress = /\/practices\/([\w-]+)\/?(?:[?#].*)?$/;

/** What shows the level: a practice of the repository, by its address, or any other page. */
export function EvidenceFields({
  evidence,
  onChange,
}: {
  evidence: readonly Evidence[];
  onChange: (evidence: Evidence[]) => void;
}) {
  const { t } = useTranslation('maturity');
  const [address, setAddress] = useState('');
  const [title, setTitle] = useState('');
  const [wrong, setWrong] = useState(false);
  const add = () => {
    const read = evidenceOf(address.trim(), title.trim());
    setWrong(read === null);
    if (!read) return;
    onChange([...evidence, read]);
    setAddress('');
    setTitle('');
  };
  return (
    <div className={classes.evidence}>
      <p className={classes.label}>{t('evidence.title')}</p>
      {evidence.length ? (
        <ul>
          {evidence.map((one, index) => (
            <li key={index}>
              {one.kind === 'practice' ? (
                <Link to={`/practices/${one.id}`}>{t('evidence.practice', { id: one.id })}</Link>
              ) : one.kind === 'file' ? (
                <span>{one.name}</span>
              ) : (
                <a href={one.url} rel="noreferrer">
                  {one.title}
                </a>
              )}{' '}
              <Button
                size="compact-xs"
                variant="subtle"
                onClick={() => onChange(evidence.filter((_, place) => place !== index))}
              >
                {t('evidence.remove')}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <div className={classes.adding}>
        <TextInput
          label={t('evidence.address')}
          description={t('evidence.addressHelp')}
          error={wrong ? t('evidence.wrong') : null}
          value={address}
          maxLength={500}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <TextInput
          label={t('evidence.name')}
          value={title}
          maxLength={200}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Button variant="default" onClick={add} disabled={address.trim() === ''}>
          {t('evidence.add')}
        </Button>
      </div>
    </div>
  );
}

function evidenceOf(address: string, title: string): Evidence | null {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) return null;
  const practice = new URL(address).origin === window.location.origin ? practiceAddress.exec(address)?.[1] : undefined;
  return practice ? { kind: 'practice', id: practice } : { kind: 'link', title: title || address, url: address };
}
