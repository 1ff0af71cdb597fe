export { experiments } from '@downhill/experiments';
export { explanations } from '../src/explanations/index.ts';
