export * from './vocabulary';
export { loadVocabulary, type LoadedVocabulary } from './load';
export { propertiesIn, type Expression, type Operand } from './expression';
export { directionOf, oppositeOf, oppositesOf, type Direction } from './directions';
export { plainProperty } from './plain-property';
export { qualifierNames } from './qualifier-names';
