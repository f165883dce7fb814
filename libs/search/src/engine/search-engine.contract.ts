import { keepsSecrets } from './contract/audience.contract.js';
import { countsFacets } from './contract/counting.contract.js';
import { tellsNothing } from './contract/secrecy.contract.js';
import { findsForms } from './contract/forms.contract.js';
import { type Abilities, type Open, wholly } from './contract/given.js';
import { marksWords } from './contract/highlights.contract.js';
import { withstandsText } from './contract/hostile.contract.js';
import { readsLanguages } from './contract/languages.contract.js';
import { pagesStably } from './contract/paging.contract.js';
import { rebuildsBeside } from './contract/rebuild.contract.js';
import { findsSimilar, suggestsTitles } from './contract/similar.contract.js';
import { forgivesSlips } from './contract/slips.contract.js';
import { knowsSynonyms } from './contract/synonyms.contract.js';
import { keepsVersions } from './contract/versions.contract.js';
import { findsWords } from './contract/words.contract.js';

/** What every search adapter owes. `open` gives an empty engine for each check; the suite closes it. What it keeps otherwise is named. */
export const searchEngineContract = (name: string, open: Open, abilities: Abilities = wholly): void =>
  describe(`${name}, a search engine`, () => {
    findsWords(open);
    readsLanguages(open);
    findsForms(open);
    knowsSynonyms(open, abilities);
    forgivesSlips(open, abilities);
    keepsSecrets(open);
    tellsNothing(open, abilities);
    countsFacets(open, abilities);
    pagesStably(open);
    keepsVersions(open);
    rebuildsBeside(open);
    withstandsText(open);
    marksWords(open);
    findsSimilar(open);
    suggestsTitles(open);
  });
