/** The baseline: FTS5 as it comes, ordered by bm25, without stemming, synonyms or slips; every word is wanted. */
import { DatabaseSync } from '@photostructure/sqlite';

export function plainIndex(documents) {
  const database = new DatabaseSync(':memory:');
  database.exec(`CREATE VIRTUAL TABLE document USING fts5(id UNINDEXED, text, tokenize='unicode61')`);
  const insert = database.prepare('INSERT INTO document VALUES (?, ?)');
  for (const { id, text } of documents) insert.run(id, text);
  const select = database.prepare('SELECT id FROM document WHERE document MATCH ? ORDER BY rank LIMIT 50');
  return (text) => {
    const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
    return select.all(words.map((word) => `"${word}"`).join(' ')).map(({ id }) => id);
  };
}
