import type { Attachment } from '@digital-customs/contracts';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { reportReading } from '@/api/figures';
import { useFormats } from '@/i18n/use-formats';
import { fileKind } from './file-kind';
import classes from './record.module.css';

interface Props {
  kind: 'practices' | 'innovations';
  id: string;
  files: readonly Attachment[];
}

/** The documents that go with it, each to be downloaded. */
export function Attachments({ kind, id, files }: Props) {
  const { t } = useTranslation('practice');
  const { size } = useFormats();
  if (files.length === 0) return null;
  return (
    <section>
      <h2>{t('section.attachments')}</h2>
      <ul className={classes.files}>
        {files.map((file) => (
          <li key={file.id}>
            <a
              href={`/api/${kind}/${encodeURIComponent(id)}/attachments/${encodeURIComponent(file.id)}`}
              download
              onClick={() => reportReading(kind === 'practices' ? 'practice' : 'innovation', id, 'download')}
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
