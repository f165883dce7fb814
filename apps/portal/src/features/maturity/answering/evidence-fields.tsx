import { Button, TextInput } from '@mantine/core';
import type { Answer, AssessmentView } from '@digital-customs/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './answering.module.css';
import { EvidenceLine } from './evidence-line';
import { FileEvidence } from './file-evidence';

type Evidence = Answer['evidence'][number];
interface Props {
  assessment: AssessmentView;
  evidence: readonly Evidence[];
  onChange: (evidence: Evidence[]) => void;
}

const practiceAddress = /\/practices\/([\w-]+)\/?(?:[?#].*)?$/;

/** What shows the level: a practice of the repository, by its address, any other page, or a file; each with the month it is from. */
export function EvidenceFields({ assessment, evidence, onChange }: Props) {
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
  const date = (place: number, month: string) => {
    const piece: Evidence = { ...evidence[place]! };
    delete piece.dated;
    onChange(evidence.with(place, month ? { ...piece, dated: month } : piece));
  };
  return (
    <div className={classes.evidence}>
      <p className={classes.label}>{t('evidence.title')}</p>
      {evidence.length ? (
        <ul className={classes.pieces}>
          {evidence.map((one, index) => (
            <li key={index}>
              <span>
                <EvidenceLine assessment={assessment.id} evidence={one} />
              </span>
              <TextInput
                type="month"
                size="xs"
                label={t('evidence.dated')}
                placeholder="2026-03"
                value={one.dated ?? ''}
                onChange={(event) => {
                  const month = event.currentTarget.value;
                  if (month === '' || /^\d{4}-(0[1-9]|1[0-2])$/.test(month)) date(index, month);
                }}
              />
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={() => onChange(evidence.filter((_, place) => place !== index))}
              >
                {t('evidence.remove')}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {evidence.length ? <p className={classes.hint}>{t('evidence.fresh')}</p> : null}
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
      <FileEvidence
        assessment={assessment}
        named={evidence}
        onAdd={(file) => onChange([...evidence, { kind: 'file', id: file.id, name: file.name }])}
      />
    </div>
  );
}

function evidenceOf(address: string, title: string): Evidence | null {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) return null;
  const practice = new URL(address).origin === window.location.origin ? practiceAddress.exec(address)?.[1] : undefined;
  return practice ? { kind: 'practice', id: practice } : { kind: 'link', title: title || address, url: address };
}
