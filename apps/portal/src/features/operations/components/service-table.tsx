import type { ServiceName } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/i18n/use-formats';
import type { useServices } from '../api/operations';
import classes from './operations.module.css';

type Service = ReturnType<typeof useServices>[number];
type State = 'asked' | 'away' | 'behind' | 'troubled' | 'well';

const stateOf = ({ data, isError }: Service): State => {
  if (isError) return 'away';
  if (!data) return 'asked';
  return data.letters.length ? 'troubled' : data.waiting ? 'behind' : 'well';
};

/** A line for each service: how it is, in words, and the two figures behind them. */
export function ServiceTable({ services }: { services: Service[] }) {
  const { t } = useTranslation('operations');
  const { number, time } = useFormats();
  const asked = Math.max(...services.map(({ dataUpdatedAt }) => dataUpdatedAt));
  return (
    <section className={classes.part} aria-labelledby="services">
      <h2 id="services">{t('services.title')}</h2>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('services.name')}</th>
              <th scope="col">{t('services.state')}</th>
              <th scope="col">{t('services.waiting')}</th>
              <th scope="col">{t('services.letters')}</th>
            </tr>
          </thead>
          <tbody>
            {services.map((service) => (
              <tr key={service.name}>
                <th scope="row">{t(`names.${service.name satisfies ServiceName}`)}</th>
                <td>
                  <span className={classes.state} data-state={stateOf(service)}>
                    {t(`services.states.${stateOf(service)}`)}
                  </span>
                </td>
                <td>{service.data ? number(service.data.waiting) : '–'}</td>
                <td>{service.data ? number(service.data.letters.length) : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {asked > 0 ? <p className={classes.note}>{t('asked', { time: time(new Date(asked)) })}</p> : null}
    </section>
  );
}
