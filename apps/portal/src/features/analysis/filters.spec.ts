import { filtersIn } from './filters';

it.each([
  ['theme=e-services&region=ESA', 'theme=e-services&region=ESA'],
  ['region=ESA&theme=nothing&colour=red', 'region=ESA'],
  ['type=innovation&type=x', 'type=innovation'],
  ['year_from=2020&year_to=2010', ''],
  ['year_from=2010&year_to=soon', 'year_from=2010'],
])('of %s the charts get %s', (given, kept) => expect(filtersIn(new URLSearchParams(given))).toBe(kept));
