export { compareReadings } from './snaks';
export { isDispute, type Bearing, type Comparison } from './comparison';
export { isSameReading, Reading, readingOf } from './reading';
export { directionOfPoints, inWords, readingInWords, numberInWords } from './wording';
export { isWithin, termOf } from './terms';
