import { Button } from '@mantine/core';
import type { ImportedType, ImportRow } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Mark } from '@/components/mark';
import own from './exchange.module.css';

interface Props {
  row: ImportRow;
  type: ImportedType;
  /** Whether rows can be changed now. */
  atRest: boolean;
  onMend: () => void;
  onChoose: (choice: 'take' | 'leave' | null) => void;
}

/** A row: what it says, what is wrong in it, what it is like, what becomes of it. */
export function RowLine({ row, type, atRest, onMend, onChoose }: Props) {
  const { t } = useTranslation('exchange');
  const { row: number, state, title, language, problems, near, choice, draft } = row;
  const isOpen = state !== 'drafted' && state !== 'present';
  return (
    <li className={own.row}>
      <div className={own.top}>
        <span className={own.number}>{t('row.number', { number })}</span>
        <span className={own.title} lang={title ? language : undefined} dir="auto">
          {!isOpen && draft ? <Link to={`/${type}s/${draft}/edit`}>{title}</Link> : title || t('row.untitled')}
        </span>
        <Mark tone={state === 'near' || state === 'wrong' ? 'gold' : 'quiet'}>{t(`rowState.${state}`)}</Mark>
      </div>
      {isOpen && problems.length > 0 ? (
        <ul className={own.wrong}>
          {problems.map(({ cell, code, message, value }, at) => (
            <li key={at}>
              <strong>{cell}</strong> {t(`wrong.${code}`, { value, defaultValue: message })}
            </li>
          ))}
        </ul>
      ) : null}
      {isOpen && near.length > 0 ? (
        <div className={own.near}>
          <p>{t('near.lead')}</p>
          <ul>
            {near.map(({ kind, id, title: other }) => (
              <li key={id}>
                {kind === 'row' ? (
                  t('near.row', { number: id, title: other })
                ) : (
                  <Link to={`/${type}s/${id}`}>{other}</Link>
                )}
                {kind === 'own' ? ` (${t('near.own')})` : ''}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {isOpen && atRest ? (
        <div className={own.buttons}>
          <Button size="xs" variant="default" aria-label={t('row.mendOf', { number })} onClick={onMend}>
            {t('row.mend')}
          </Button>
          {near.length > 0 && choice !== 'take' ? (
            <Button
              size="xs"
              variant="default"
              aria-label={t('row.takeOf', { number })}
              onClick={() => onChoose('take')}
            >
              {t('row.take')}
            </Button>
          ) : null}
          {choice === 'leave' ? (
            <Button size="xs" variant="default" aria-label={t('row.backOf', { number })} onClick={() => onChoose(null)}>
              {t('row.back')}
            </Button>
          ) : (
            <Button
              size="xs"
              variant="default"
              aria-label={t('row.leaveOf', { number })}
              onClick={() => onChoose('leave')}
            >
              {t('row.leave')}
            </Button>
          )}
        </div>
      ) : null}
    </li>
  );
}
