/** Something that a title may be like. */
export interface Titled {
  id: string;
  title: string;
}
export interface Alike<T> {
  one: T;
  /** Words of the two titles in common, 0 to 1 (Dice 1945). */
  share: number;
}

/** Titles with so many words in common are taken for the same thing said twice. */
export const leastShared = 0.75;
const shortest = 3;

const wordsOf = (title: string): Set<string> =>
  new Set(
    title
      .normalize('NFD')
      .replace(/\p{Diacritic}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      // In Chinese a title is one run of signs, which is looked at by twos.
      .flatMap((word) => (/\p{Script=Han}/u.test(word) ? pairs(word) : [word]))
      .filter((word) => word.length >= shortest || /\p{Script=Han}/u.test(word)),
  );

const pairs = (word: string) => [...word].slice(1).map((sign, at) => [...word][at]! + sign);

/** Titles by their words, so that thousands can be compared with each other. */
export class TitlesAlike<T extends Titled> {
  private readonly byWord = new Map<string, Set<T>>();
  private readonly words = new Map<T, Set<string>>();

  add(one: T): void {
    const words = wordsOf(one.title);
    this.words.set(one, words);
    for (const word of words) {
      const having = this.byWord.get(word);
      if (having) having.add(one);
      else this.byWord.set(word, new Set([one]));
    }
  }

  /** Those like a title, the most alike first, at most three. */
  like(title: string): Alike<T>[] {
    const words = wordsOf(title);
    // What has most words in common has at least one of the rarest of them.
    const rarest = [...words]
      .sort((one, other) => (this.byWord.get(one)?.size ?? 0) - (this.byWord.get(other)?.size ?? 0))
      .slice(0, Math.max(1, Math.ceil(words.size * (1 - leastShared / (2 - leastShared))) + 1));
    const candidates = new Set(rarest.flatMap((word) => [...(this.byWord.get(word) ?? [])]));
    return [...candidates]
      .map((one) => ({ one, share: shared(words, this.words.get(one)!) }))
      .filter(({ share }) => share >= leastShared)
      .sort((one, other) => other.share - one.share || (one.one.id < other.one.id ? -1 : 1))
      .slice(0, 3);
  }
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const word of one) if (other.has(word)) both++;
  return one.size + other.size === 0 ? 0 : (2 * both) / (one.size + other.size);
}
