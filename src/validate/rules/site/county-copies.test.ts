import { testPlaces } from '../../testing/pledges.ts';

const LIST = '各县:\n  - 名称: 云岭县\n    编号: yunling\n    地址: https://www.yunling.example/\n';
const TAKEN = '{"isSigned":false,"failing":{"since":"2026-11-18","trouble":"unreachable"}}\n';

testPlaces([
  {
    name: 'a county of which nothing could be taken yet',
    input: { 'counties.yaml': LIST, 'counties/yunling/taken.json': TAKEN },
    expected: [],
  },
  { name: 'a county that nobody has asked', input: { 'counties.yaml': LIST }, expected: ['N04 counties.yaml:2:5'] },
  {
    name: 'a copy of a county that is not in the list',
    input: {
      'counties.yaml': LIST,
      'counties/yunling/taken.json': TAKEN,
      'counties/shitang/taken.json': TAKEN,
    },
    expected: ['N03 counties/shitang/taken.json:1:1'],
  },
  {
    name: 'a copy without its sums',
    input: { 'counties.yaml': LIST, 'counties/yunling/taken.json': TAKEN, 'counties/yunling/digest.json': '{}' },
    expected: ['N02 counties/yunling/digest.json:1:1', 'N02 counties/yunling/digest.json:1:1'],
  },
]);
