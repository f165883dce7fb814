import { type Comparison, findMember, levels, regions, segments } from '@digital-customs/contracts';

export type Language = 'en' | 'fr';

const words = {
  en: {
    title: 'How Members compare in digital maturity',
    titleOwn: (name: string) => `Digital maturity of ${name}`,
    round: (round: string) => `Round ${round}`,
    all: 'All Members that took part',
    short: { all: 'All', peers: 'Like-minded', region: (code: string) => `Region ${code}` },
    group: (code: string) => `Group ${code}`,
    of: (group: string, count: number) => `${group} (${count})`,
    segment: 'Segment',
    own: 'Own score',
    level: 'Level',
    target: 'Target',
    median: 'Median',
    peers: 'Like-minded Members',
    medianHalf: 'median (middle half)',
    criterion: 'Criterion',
    criteria: 'Criterion by criterion',
    overTime: 'Own score over the rounds (median of the group)',
    hidden: 'too few',
    below: 'Furthest below the median of the group',
    behind: (segment: string, own: string, median: string) => `${segment}: ${own}, median ${median}`,
    none: 'No segment stands below the median of the group.',
    how: 'Scores run from 1 (Initial) to 5 (Networked): the mean of the answered criteria. Only approved assessments of closed rounds count. Nothing is shown that could tell of fewer than five Members.',
    synthetic: 'Synthetic data: made up for demonstration. No Member has said this.',
    madeUp: 'synthetic',
    source: 'Digital Customs, self-assessments of Members',
  },
  fr: {
    title: 'Maturité numérique : comparaison des Membres',
    titleOwn: (name: string) => `Maturité numérique : ${name}`,
    round: (round: string) => `Cycle ${round}`,
    all: 'Tous les Membres participants',
    short: { all: 'Tous', peers: 'Vues proches', region: (code: string) => `Région ${code}` },
    group: (code: string) => `Groupe ${code}`,
    of: (group: string, count: number) => `${group} (${count})`,
    segment: 'Segment',
    own: 'Score propre',
    level: 'Niveau',
    target: 'Cible',
    median: 'Médiane',
    peers: 'Membres aux vues proches',
    medianHalf: 'médiane (moitié centrale)',
    criterion: 'Critère',
    criteria: 'Critère par critère',
    overTime: 'Score propre au fil des cycles (médiane du groupe)',
    hidden: 'trop peu',
    below: 'Le plus en dessous de la médiane du groupe',
    behind: (segment: string, own: string, median: string) => `${segment} : ${own}, médiane ${median}`,
    none: 'Aucun segment n’est en dessous de la médiane du groupe.',
    how: 'Les scores vont de 1 (Initial) à 5 (En réseau) : moyenne des critères renseignés. Seules comptent les évaluations approuvées de cycles clos. Rien n’est affiché qui puisse révéler moins de cinq Membres.',
    synthetic: 'Données synthétiques : inventées pour la démonstration. Aucun Membre n’a déclaré cela.',
    madeUp: 'synthétique',
    source: 'Digital Customs, auto-évaluations des Membres',
  },
};

const french = new Intl.DisplayNames('fr', { type: 'region' });

/** The texts of a report, and figures as its language writes them. */
export function reportWords(lang: Language) {
  const figure = new Intl.NumberFormat(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const own = words[lang];
  const groupName = (id: string) => {
    const [kind, code = ''] = id.split(':');
    if (kind === 'region') return regions.find((region) => region.code === code)?.name[lang] ?? code;
    if (id === 'peers') return own.peers;
    return kind === 'group' ? own.group(code) : id === 'all' ? own.all : id;
  };
  return {
    ...own,
    figure: (value: number | null | undefined) => (value === null || value === undefined ? '–' : figure.format(value)),
    segmentName: (code: string) => segments.find((segment) => segment.code === code)?.name[lang] ?? code,
    levelName: (level: number) => `${level} ${levels[level - 1]?.name[lang] ?? ''}`,
    memberName: (code: string) => (lang === 'fr' ? french.of(code) : findMember(code)?.name) ?? code,
    groupName,
    /** For the small print of a drawing. */
    shortName: (id: string) => {
      const [kind, code = ''] = id.split(':');
      if (kind === 'region') return own.short.region(code);
      return kind === 'group' ? own.group(code) : id === 'peers' ? own.short.peers : own.short.all;
    },
    groupLine: ({ group, groups }: Comparison) =>
      own.of(groupName(group), groups.find(({ id }) => id === group)?.count ?? 0),
  };
}
export type ReportWords = ReturnType<typeof reportWords>;
