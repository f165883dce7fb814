import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '@/components/register.module.css';
import { useLanguage } from '@/i18n/use-language';
import type { Beginning } from '../api/imports';
import own from './exchange.module.css';
import { TargetFields } from './target-fields';
import { useTarget } from './use-target';

/** A file from this device; the templates stand beside it. */
export function FileForm({ busy, onBegin }: { busy: boolean; onBegin: (given: Beginning) => void }) {
  const { t } = useTranslation('exchange');
  const { language } = useLanguage();
  const chosen = useTarget();
  const [file, setFile] = useState<File | null>(null);
  const template = (format: string) => `/api/imports/template.${format}?type=${chosen.type}&lang=${language}`;
  const begin = (event: FormEvent) => {
    event.preventDefault();
    if (file) onBegin({ ...chosen.target, file, lang: language });
  };
  return (
    <section className={classes.box} aria-labelledby="from-file">
      <h2 id="from-file">{t('file.title')}</h2>
      <ol className={own.steps}>
        <li>
          <div className={classes.form}>
            <TargetFields {...chosen} />
            <p>
              {t('file.template')}{' '}
              <a href={template('xlsx')} download>
                {t('file.xlsx')}
              </a>{' '}
              ·{' '}
              <a href={template('csv')} download>
                {t('file.csv')}
              </a>
            </p>
            <p className={classes.quiet}>{t('file.own')}</p>
          </div>
        </li>
        <li>
          <form className={classes.form} onSubmit={begin}>
            <label className={own.file}>
              {t('file.choose')}
              <input
                type="file"
                accept=".xlsx,.csv,.txt,.jsonl,.ndjson"
                onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
              />
            </label>
            <div>
              <Button type="submit" loading={busy} disabled={!file}>
                {t('file.check')}
              </Button>
            </div>
          </form>
        </li>
      </ol>
    </section>
  );
}
