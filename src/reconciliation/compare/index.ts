export { compareReadings } from './snaks';
export { isDispute, type Bearing, type Comparison } from './comparison';
export { isSameReading, Reading, readingOf } from './reading';
export { directionOfPoints, inWords, readingInWords, numberInWords } from './wording';
export { directionOf, oppositeOf } from './directions';
export { isWithin, termOf } from './terms';
