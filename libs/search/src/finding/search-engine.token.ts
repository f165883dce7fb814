export const SEARCH_ENGINE = Symbol('search engine');
