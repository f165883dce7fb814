import { CloseButton, NativeSelect, TextInput } from '@mantine/core';
import type { TaskEvidence } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import classes from '../components/plan.module.css';

interface Props {
  value: readonly TaskEvidence[];
  onChange: (value: TaskEvidence[]) => void;
  errorAt: (path: string) => string | undefined;
}

const kinds = ['practice', 'document', 'link'] as const;
const empty = (kind: string): TaskEvidence => {
  if (kind === 'document') return { kind, reference: '', title: '' };
  if (kind === 'link') return { kind, title: '', url: '' };
  return { kind: 'practice', id: '' };
};
/** Of a practice people copy the address; its id is the last part. */
const idIn = (text: string): string => text.trim().replace(/[?#].*$/, '').split('/').pop() ?? ''; // prettier-ignore

/** What shows that a task was done: published practices, documents, addresses. */
export function EvidenceFields({ value, onChange, errorAt }: Props) {
  const { t } = useTranslation('plan');
  const put = (at: number, piece: TaskEvidence) => onChange(value.map((one, index) => (index === at ? piece : one)));
  return (
    <fieldset className={classes.group}>
      <legend>{t('evidence.title')}</legend>
      {value.map((piece, at) => (
        <div key={at} className={classes.piece}>
          <NativeSelect
            label={t('evidence.kind')}
            value={piece.kind}
            data={kinds.map((kind) => ({ value: kind, label: t(`evidence.${kind}`) }))}
            onChange={(event) => put(at, empty(event.currentTarget.value))}
          />
          {piece.kind === 'practice' ? (
            <TextInput
              label={t('evidence.practiceAddress')}
              required
              value={piece.id}
              error={errorAt(`evidence.${at}`)}
              onChange={(event) => put(at, { ...piece, id: idIn(event.currentTarget.value) })}
            />
          ) : null}
          {piece.kind === 'document' ? (
            <TextInput
              label={t('evidence.reference')}
              required
              value={piece.reference}
              error={errorAt(`evidence.${at}`)}
              onChange={(event) => put(at, { ...piece, reference: event.currentTarget.value })}
            />
          ) : null}
          {piece.kind === 'practice' ? null : (
            <TextInput
              label={t('evidence.name')}
              required={piece.kind === 'link'}
              value={piece.title}
              onChange={(event) => put(at, { ...piece, title: event.currentTarget.value })}
            />
          )}
          {piece.kind === 'link' ? (
            <TextInput
              type="url"
              label={t('evidence.url')}
              required
              placeholder="https://"
              value={piece.url}
              error={errorAt(`evidence.${at}`)}
              onChange={(event) => put(at, { ...piece, url: event.currentTarget.value })}
            />
          ) : null}
          <CloseButton
            aria-label={t('evidence.remove')}
            onClick={() => onChange(value.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <div>
        <button type="button" className={classes.plain} onClick={() => onChange([...value, empty('practice')])}>
          {t('evidence.add')}
        </button>
      </div>
    </fieldset>
  );
}
