import { Button } from '@mantine/core';
import type { Bundle } from '@digital-customs/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DownloadMenu } from '@/components/download/download-menu';
import { Page } from '@/components/page';
import { ProblemNotice } from '@/components/problem-notice';
import classes from '@/components/register.module.css';
import { useFormats } from '@/i18n/use-formats';
import { useLanguage } from '@/i18n/use-language';
import { bundleQuery } from './api/bundle';
import own from './components/exchange.module.css';

const lists = ['practices', 'innovations', 'single-windows', 'calls', 'reuse', 'instruments', 'e-services'] as const;

/** What machines read: the names are those of the standards. */
const catalogues = [
  ['/api/catalogue.ttl', 'DCAT-AP (Turtle)'],
  ['/api/catalogue.jsonld', 'DCAT-AP (JSON-LD)'],
  ['/api/oai?verb=Identify', 'OAI-PMH 2.0'],
  ['/api/search/feed.atom', 'Atom'],
  ['/sitemap.xml', 'Sitemap'],
] as const;

/** Everything that can be taken along: the whole repository as one file, and each list. */
export function DataPage() {
  const { t } = useTranslation('exchange');
  const { data, error, refetch } = useQuery(bundleQuery);
  return (
    <Page title={t('data.title')}>
      <p className={classes.lead}>{t('data.lead')}</p>
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      <section className={classes.box} aria-labelledby="bundle" aria-busy={!data && !error}>
        <h2 id="bundle">{t('data.bundle')}</h2>
        <p>{t('data.bundleAbout')}</p>
        {data?.bundle ? <Whole bundle={data.bundle} /> : <p role="status">{error ? null : t('data.making')}</p>}
      </section>
      <section className={classes.part} aria-labelledby="lists">
        <h2 id="lists">{t('data.lists')}</h2>
        <p className={classes.quiet}>{t('data.listsAbout')}</p>
        <ul className={classes.list}>
          {lists.map((name) => (
            <li key={name} className={classes.line}>
              <span>{t(`data.list.${name}`)}</span>
              <DownloadMenu list={`/api/${name}`} of={t(`data.list.${name}`)} />
            </li>
          ))}
        </ul>
      </section>
      <section className={classes.part} aria-labelledby="portals">
        <h2 id="portals">{t('data.portals')}</h2>
        <p>{t('data.portalsAbout')}</p>
        <ul>
          {catalogues.map(([address, name]) => (
            <li key={address}>
              <a href={address}>{name}</a>
            </li>
          ))}
        </ul>
      </section>
      <section className={classes.part} aria-labelledby="licence">
        <h2 id="licence">{t('data.licence')}</h2>
        <p>{t('data.licenceText')}</p>
      </section>
    </Page>
  );
}

function Whole({ bundle }: { bundle: Bundle }) {
  const { t } = useTranslation('exchange');
  const { language } = useLanguage();
  const { day } = useFormats();
  const sizeOf = (bytes: number) =>
    new Intl.NumberFormat(language, {
      style: 'unit',
      unit: bytes < 1e6 ? 'kilobyte' : 'megabyte',
      maximumFractionDigits: 1,
    }).format(bytes / (bytes < 1e6 ? 1e3 : 1e6));
  return (
    <>
      <dl className={classes.facts}>
        <dt>{t('data.made')}</dt>
        <dd>{day(bundle.madeAt)}</dd>
        <dt>{t('data.size')}</dt>
        <dd>{sizeOf(bundle.size)}</dd>
        <dt>{t('data.attachments')}</dt>
        <dd>{bundle.attachments}</dd>
        <dt>SHA-256</dt>
        <dd className={own.hash}>{bundle.sha256}</dd>
      </dl>
      <div>
        <Button component="a" href={bundle.address} download>
          {t('data.download')}
        </Button>
      </div>
      <div className={classes.frame} role="region" aria-label={t('data.files')} tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('data.file')}</th>
              <th scope="col" className={classes.number}>
                {t('data.records')}
              </th>
              <th scope="col" className={classes.number}>
                {t('data.size')}
              </th>
              <th scope="col">SHA-256</th>
            </tr>
          </thead>
          <tbody>
            {bundle.files.map(({ path, records, size, sha256 }) => (
              <tr key={path}>
                <th scope="row">{path}</th>
                <td className={classes.number}>{records}</td>
                <td className={classes.number}>{sizeOf(size)}</td>
                <td className={own.hash}>{sha256}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
