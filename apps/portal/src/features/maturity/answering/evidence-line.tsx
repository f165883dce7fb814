import type { Answer } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '@/i18n/use-formats';
import { fileAddress } from '../api/files';

/** One piece of evidence, leading to what it names, with its month. */
export function EvidenceLine({ assessment, evidence }: { assessment: string; evidence: Answer['evidence'][number] }) {
  const { t } = useTranslation('maturity');
  const { month } = useFormats();
  return (
    <>
      {evidence.kind === 'practice' ? (
        <Link to={`/practices/${encodeURIComponent(evidence.id)}`}>{t('evidence.practice', { id: evidence.id })}</Link>
      ) : evidence.kind === 'file' ? (
        <a href={fileAddress(assessment, evidence.id)} download>
          {evidence.name}
        </a>
      ) : (
        <a href={evidence.url} rel="noreferrer">
          {evidence.title}
        </a>
      )}
      {evidence.dated ? ` (${t('evidence.month', { month: month(`${evidence.dated}-01`) })})` : ''}
    </>
  );
}
