export * from './vocabulary';
export { loadVocabulary } from './load';
