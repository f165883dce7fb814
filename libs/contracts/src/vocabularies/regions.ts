import { codeIn, term } from './term.js';

/** The six regions of the WCO. */
export const regions = [
  term('AMS', 'South America, North America, Central America and the Caribbean', 'Amériques et Caraïbes'),
  term(
    'AP',
    'Far East, South and South East Asia, Australasia and the Pacific Islands',
    'Extrême-Orient, Asie du Sud et du Sud-Est, Australasie et îles du Pacifique',
  ),
  term('ESA', 'East and Southern Africa', 'Afrique orientale et australe'),
  term('EUR', 'Europe', 'Europe'),
  term('MENA', 'North of Africa, Near and Middle East', 'Afrique du Nord, Proche et Moyen-Orient'),
  term('WCA', 'West and Central Africa', 'Afrique occidentale et centrale'),
] as const;

export const RegionCode = codeIn(regions);
export type RegionCode = (typeof regions)[number]['code'];
