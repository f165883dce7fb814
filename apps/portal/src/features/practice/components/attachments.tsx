import type { PracticeView } from '@digital-customs/contracts';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import { fileKind } from '../file-kind';
import classes from './practice.module.css';

export function Attachments({ practice }: { practice: Pick<PracticeView, 'id' | 'attachments'> }) {
  const { t } = useTranslation('practice');
  const { size } = useFormats();
  if (practice.attachments.length === 0) return null;
  return (
    <section>
      <h2>{t('section.attachments')}</h2>
      <ul className={classes.files}>
        {practice.attachments.map((file) => (
          <li key={file.id}>
            <a
              href={`/api/practices/${encodeURIComponent(practice.id)}/attachments/${encodeURIComponent(file.id)}`}
              download
            >
              <IconDownload size={16} aria-hidden /> {file.name}
            </a>{' '}
            <span>
              {fileKind(file.type)}, {size(file.size)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
