import { z } from 'zod';
import { codeIn, term } from './term.js';

/** Languages in which texts may be given: the WCO's working languages, its additional ones, and Chinese. */
export const languages = [
  term('en', 'English', 'Anglais'),
  term('fr', 'French', 'Français'),
  term('ar', 'Arabic', 'Arabe'),
  term('es', 'Spanish', 'Espagnol'),
  term('pt', 'Portuguese', 'Portugais'),
  term('ru', 'Russian', 'Russe'),
  term('zh', 'Chinese', 'Chinois'),
] as const;

export const Language = codeIn(languages);
export type Language = z.infer<typeof Language>;

export const standings = [
  term('official', 'Official text', 'Texte officiel'),
  term('unofficial', 'Unofficial translation', 'Traduction non officielle'),
  term('machine', 'Machine translation', 'Traduction automatique'),
] as const;
