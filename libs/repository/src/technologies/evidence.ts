import { type TechnologyEvidence, type TechnologyCode, technologiesNamed } from '@digital-customs/contracts';

interface Line {
  type: 'practice' | 'innovation';
  /** Null where the Research Unit or a partner wrote it. */
  member: string | null;
  technologies: readonly string[];
}

export const noEvidence: TechnologyEvidence = { practices: 0, innovations: 0, members: 0, notes: 0 };

/** How many practices and innovations name each technology, and how many Members are behind them; each counts once. */
export function countEvidence(
  lines: readonly Line[],
  notes: readonly { technologies: readonly TechnologyCode[] }[],
): Map<TechnologyCode, TechnologyEvidence> {
  const counted = new Map<TechnologyCode, TechnologyEvidence & { behind: Set<string> }>();
  const of = (code: TechnologyCode) => {
    const known = counted.get(code);
    if (known) return known;
    const none = { ...noEvidence, behind: new Set<string>() };
    counted.set(code, none);
    return none;
  };
  for (const { type, member, technologies } of lines)
    for (const code of new Set(technologies.flatMap(technologiesNamed))) {
      const found = of(code);
      found[type === 'practice' ? 'practices' : 'innovations'] += 1;
      if (member) found.behind.add(member);
    }
  for (const { technologies } of notes) for (const code of technologies) of(code).notes += 1;
  return new Map(
    [...counted].map(([code, { practices, innovations, notes: written, behind }]) => [
      code,
      { practices, innovations, members: behind.size, notes: written },
    ]),
  );
}

/** The words by which these lines name a technology, as they are written, the most frequent first. */
export function wordsFound(lines: readonly Line[], code: TechnologyCode): string[] {
  const times = new Map<string, number>();
  for (const { technologies } of lines)
    for (const word of technologies)
      if (technologiesNamed(word).includes(code)) times.set(word, (times.get(word) ?? 0) + 1);
  return [...times].sort(([a, n], [b, m]) => m - n || a.localeCompare(b)).map(([word]) => word);
}
