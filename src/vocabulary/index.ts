export * from './vocabulary';
export { loadVocabulary } from './load';
export { propertiesIn, type Expression, type Operand } from './expression';
export { plainProperty } from './plain-property';
export { adviceOn } from './advice';
