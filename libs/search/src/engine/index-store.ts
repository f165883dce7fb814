import type { Stem } from '../words/stemming.js';
import { type FieldWords, type Form, placesOf } from './field-words.js';
import type { Filing } from './filing.js';
import type { Database } from './index-file.js';
import type { SearchDocument } from './search-engine.js';
import type { WordTable } from './word-sets.js';

export interface StoredDocument {
  number: number;
  version: number;
  /** Null for a tombstone. */
  filing: Filing | null;
}

interface DocumentRow {
  number: number;
  id: string;
  version: number;
  filing: string | null;
}

/** The statements. One connection, one thread. */
export class IndexStore {
  private readonly statements;

  constructor(private readonly database: Database) {
    const prepare = (sql: string): ReturnType<Database['prepare']> => database.prepare(sql);
    // FTS5 leaves row numbers of its own behind as the last one inserted, too large for a JavaScript number.
    const prepareWrite = (sql: string): ReturnType<Database['prepare']> => {
      const statement = database.prepare(sql);
      statement.setReadBigInts(true);
      return statement;
    };
    this.statements = {
      find: prepare('SELECT number, version, filing FROM document WHERE id = ?'),
      all: prepare('SELECT number, id, version, filing FROM document'),
      next: prepare('SELECT coalesce(max(number), 0) + 1 AS next FROM document'),
      file: prepareWrite('INSERT OR REPLACE INTO document VALUES (?, ?, ?, ?)'),
      keep: prepareWrite('INSERT OR REPLACE INTO content VALUES (?, ?)'),
      drop: prepareWrite('DELETE FROM content WHERE number = ?'),
      read: prepare('SELECT document FROM content WHERE number = ?'),
      index: prepareWrite('INSERT INTO words(rowid, title, summary, body, keywords) VALUES (?, ?, ?, ?, ?)'),
      unindex: prepareWrite('DELETE FROM words WHERE rowid = ?'),
      place: prepareWrite('INSERT INTO places(rowid, place) VALUES (?, ?)'),
      displace: prepareWrite('DELETE FROM places WHERE rowid = ?'),
      match: {
        words: prepare('SELECT json_group_array(rowid) AS numbers FROM words WHERE words MATCH ?'),
        places: prepare('SELECT json_group_array(rowid) AS numbers FROM places WHERE places MATCH ?'),
      },
      matches: {
        words: prepare('SELECT 1 FROM words WHERE words MATCH ? AND rowid = ?'),
        places: prepare('SELECT 1 FROM places WHERE places MATCH ? AND rowid = ?'),
      },
      form: prepareWrite('INSERT OR IGNORE INTO forms VALUES (?, ?, ?)'),
      forms: prepare(`SELECT DISTINCT other.word FROM forms AS one JOIN forms AS other USING (language, stem)
        WHERE one.word = ?`),
      withStem: prepare('SELECT word FROM forms WHERE language = ? AND stem = ?'),
      vocabulary: prepare('SELECT term FROM vocabulary'),
      confirmed: prepare('SELECT confirmed FROM rebuild'),
      confirm: prepareWrite('UPDATE rebuild SET confirmed = ?'),
    };
  }

  /** All of it or none of it, on disk when it returns. */
  transaction<T>(write: () => T): T {
    this.database.exec('BEGIN IMMEDIATE');
    try {
      const result = write();
      this.database.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.database.isTransaction) this.database.exec('ROLLBACK');
      throw error;
    }
  }

  find(id: string): StoredDocument | undefined {
    const row = this.statements.find.get(id) as DocumentRow | undefined;
    return row && { number: row.number, version: row.version, filing: readFiling(row.filing) };
  }

  nextNumber(): number {
    return (this.statements.next.get() as { next: number }).next;
  }

  /** Every document that is no tombstone. */
  eachFiling(visit: (number: number, id: string, filing: Filing) => void): void {
    for (const row of this.statements.all.iterate() as Iterable<DocumentRow>) {
      const filing = readFiling(row.filing);
      if (filing) visit(row.number, row.id, filing);
    }
  }

  /** Of every document that is no tombstone, by id. */
  versions(): Record<string, number> {
    const rows = this.database.prepare('SELECT id, version FROM document WHERE filing IS NOT NULL').all();
    return Object.fromEntries((rows as Pick<DocumentRow, 'id' | 'version'>[]).map(({ id, version }) => [id, version]));
  }

  /** Every word in use. */
  eachWord(visit: (word: string) => void): void {
    for (const row of this.statements.vocabulary.iterate() as Iterable<{ term: string }>) visit(row.term);
  }

  write(number: number, document: SearchDocument, filing: Filing, words: FieldWords): void {
    this.statements.unindex.run(number);
    this.statements.file.run(number, document.id, document.version, JSON.stringify(filing));
    this.statements.keep.run(number, JSON.stringify(document));
    this.statements.displace.run(number);
    this.statements.index.run(number, words.title, words.summary, words.body, words.keywords);
    this.statements.place.run(number, placesOf(words));
  }

  writeTombstone(number: number, id: string, version: number): void {
    this.statements.unindex.run(number);
    this.statements.displace.run(number);
    this.statements.drop.run(number);
    this.statements.file.run(number, id, version, null);
  }

  read(number: number): SearchDocument {
    const row = this.statements.read.get(number) as { document: string };
    return JSON.parse(row.document) as SearchDocument;
  }

  /** Numbers of the documents that match an FTS5 expression. */
  match(table: WordTable, expression: string): number[] {
    return JSON.parse((this.statements.match[table].get(expression) as { numbers: string }).numbers) as number[];
  }

  matches(table: WordTable, expression: string, number: number): boolean {
    return this.statements.matches[table].get(expression, number) !== undefined;
  }

  writeForms(forms: Form[]): void {
    for (const { language, stem, word } of forms) this.statements.form.run(language, stem, word);
  }

  /** Words that share a stem with this one, or have one of these stems. */
  formsOf(word: string, stems: Stem[]): string[] {
    const rows = [
      ...this.statements.forms.all(word),
      ...stems.flatMap(({ language, stem }) => this.statements.withStem.all(language, stem)),
    ] as { word: string }[];
    return [...new Set(rows.map((row) => row.word))];
  }

  isConfirmed(): boolean {
    return (this.statements.confirmed.get() as { confirmed: number } | undefined)?.confirmed === 1;
  }

  setConfirmed(confirmed: boolean): void {
    this.statements.confirm.run(confirmed ? 1 : 0);
  }

  clear(): void {
    this.database
      .exec(`DELETE FROM document; DELETE FROM content; DELETE FROM forms; INSERT INTO words(words) VALUES ('delete-all');
      INSERT INTO places(places) VALUES ('delete-all');`);
  }

  /** The next start sets the file aside: called when reading it showed damage. */
  condemn(): void {
    this.database.exec('PRAGMA user_version = 0');
  }

  close(): void {
    this.database.close();
  }
}

const readFiling = (filing: string | null): Filing | null => (filing === null ? null : (JSON.parse(filing) as Filing));
