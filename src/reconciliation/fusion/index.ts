export * from './fusion';
export { fuse } from './fuse';
export { assemble, type Assembly } from './assemble';
export { FUSION_POLICIES } from './policies';
export { learnReliability, type Reliability } from './reliability';
export { weigh } from './weigh';
