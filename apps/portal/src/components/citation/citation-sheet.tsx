import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import type { Citation } from '@digital-customs/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { send } from '@/api/client';
import { reportReading } from '@/api/figures';
import { ProblemNotice } from '@/components/problem-notice';
import { Sheet } from '@/components/sheet';
import { useLanguage } from '@/i18n/use-language';
import classes from './citation.module.css';

interface Props {
  type: 'practice' | 'innovation';
  id: string;
  version: number | undefined;
  onClose: () => void;
}

const formats = [
  { code: 'apa', file: null },
  { code: 'bibtex', file: { name: 'citation.bib', type: 'application/x-bibtex' } },
  { code: 'ris', file: { name: 'citation.ris', type: 'application/x-research-info-systems' } },
] as const;

/** How a record is cited: to copy, or as a file for a program that keeps references. */
export function CitationSheet({ type, id, version, onClose }: Props) {
  const { t } = useTranslation('citation');
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery({
    queryKey: ['citation', type, id, version, language],
    queryFn: ({ signal }) =>
      send<Citation>('GET', `/api/${type}s/{id}/citation`, {
        path: { id },
        query: { lang: language, ...(version && { version }) },
        signal,
      }),
  });
  const taken = () => reportReading(type, id, 'citation');
  return (
    <Sheet open title={t(`title.${type}`)} onClose={onClose}>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {data ? (
        <div className={classes.formats}>
          <p>
            {t('permanent')}{' '}
            <a href={data.address} className={classes.address}>
              {data.address}
            </a>
          </p>
          {formats.map(({ code, file }) => (
            <section key={code} aria-labelledby={`citation-${code}`}>
              <div className={classes.top}>
                <h3 id={`citation-${code}`}>{t(`format.${code}`)}</h3>
                <Copy text={data[code]} name={t(`format.${code}`)} onCopied={taken} />
                {file ? (
                  <Button
                    component="a"
                    variant="default"
                    size="compact-md"
                    download={file.name}
                    href={`data:${file.type};charset=utf-8,${encodeURIComponent(data[code])}`}
                    aria-label={t('saveAs', { format: t(`format.${code}`) })}
                    onClick={taken}
                  >
                    {t('save')}
                  </Button>
                ) : null}
              </div>
              {code === 'apa' ? (
                <p className={classes.apa}>{data.apa}</p>
              ) : (
                <pre className={classes.code} tabIndex={0} aria-label={t(`format.${code}`)}>
                  {data[code]}
                </pre>
              )}
            </section>
          ))}
        </div>
      ) : null}
    </Sheet>
  );
}

function Copy({ text, name, onCopied }: { text: string; name: string; onCopied: () => void }) {
  const { t } = useTranslation('citation');
  const clipboard = useClipboard();
  const copy = () => {
    clipboard.copy(text);
    onCopied();
  };
  return (
    <>
      <Button variant="default" size="compact-md" aria-label={t('copyOf', { format: name })} onClick={copy}>
        {t('copy')}
      </Button>
      <span role="status" className={classes.copied}>
        {clipboard.copied ? t('copied') : ''}
      </span>
    </>
  );
}
