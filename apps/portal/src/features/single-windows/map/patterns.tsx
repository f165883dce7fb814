import classes from './map.module.css';

/** A ground and a pattern for each class, so that shades are never alone. Ids begin with `id`, for several maps on a page. */
export const Patterns = ({ id }: { id: string }) => (
  <defs>
    {marks.map((mark, index) => (
      <pattern key={index} id={`${id}-${index}`} width={6} height={6} patternUnits="userSpaceOnUse">
        <rect width={6} height={6} className={classes.ground} data-tone={index} />
        <g className={classes.grain} data-tone={index}>
          {mark}
        </g>
      </pattern>
    ))}
  </defs>
);

const marks = [
  <circle key="0" cx={3} cy={3} r={0.7} />,
  null,
  <path key="2" d="M0 6L6 0M-1 1L1 -1M5 7L7 5" fill="none" strokeWidth={1} />,
  <circle key="3" cx={3} cy={3} r={1.1} />,
  <path key="4" d="M0 3H6" fill="none" strokeWidth={1} />,
  null,
  <path key="6" d="M0 3H6M3 0V6" fill="none" strokeWidth={0.8} />,
];

export const fillOf = (id: string, tone: number) => `url(#${id}-${tone})`;
