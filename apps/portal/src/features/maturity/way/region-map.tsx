import { findMember, regions, type WorldView } from '@digital-customs/contracts';
import { useTranslation } from 'react-i18next';
import { circles, height, land, width } from '@/components/map/world';
import { useFormats } from '@/i18n/use-formats';
import maturity from '../components/maturity.module.css';
import classes from './region-map.module.css';

/** A region has one shade, that of its median; a region of fewer than five has none. The table below says the same. */
export function RegionMap({ regions: shown }: { regions: WorldView['regions'] }) {
  const { t } = useTranslation('way');
  const { term, oneDecimal } = useFormats();
  const medians = new Map(shown.map(({ region, median }) => [region, median]));
  const shadeOf = (member: string | undefined) => {
    const region = member ? findMember(member)?.region : undefined;
    const median = region ? medians.get(region) : null;
    return median ? Math.floor(median) : undefined;
  };
  return (
    <figure className={classes.figure}>
      <svg viewBox={`0 0 ${width} ${height}`} className={classes.map} role="img" aria-label={t('world.map')}>
        {land.map(({ member, path }, index) => (
          <path key={index} d={path} data-shade={shadeOf(member)} />
        ))}
        {circles.map(({ member, x, y }) => (
          <circle key={member} cx={x} cy={y} r={4} data-shade={shadeOf(member)} />
        ))}
      </svg>
      <ul className={classes.legend}>
        {[1, 2, 3, 4].map((shade) => (
          <li key={shade}>
            <span data-shade={shade} aria-hidden /> {t(`world.shade.${shade}`)}
          </li>
        ))}
        <li>
          <span aria-hidden /> {t('world.tooFew')}
        </li>
      </ul>
      <figcaption className={maturity.quiet}>
        {shown
          .flatMap(({ region, median }) => (median === null ? [] : [`${term(regions, region)}: ${oneDecimal(median)}`]))
          .join(' · ')}
      </figcaption>
    </figure>
  );
}
