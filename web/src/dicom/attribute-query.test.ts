import { expect, test } from 'vitest';
import { attributeQuery, matchesQuery } from './attribute-query';
import { foldText } from './text-match';

const windowCenter = foldText('(0028,1050) WindowCenter WindowCenter 40\\400 ');

test.each(['(0028,10', '0028,1050', '00281050', '0028 1050', '0028', '(0028,1050)'])(
  'an attribute is found by its tag as people write it: %s',
  (query) => {
    expect(matchesQuery(windowCenter, attributeQuery(query))).toBe(true);
  },
);

test.each(['windowcenter', 'CENTER', '400', 'window 40'])('and by its words: %s', (query) => {
  expect(matchesQuery(windowCenter, attributeQuery(query))).toBe(true);
});

test.each(['00281051', 'width', '1050 401'])('not by those of others: %s', (query) => {
  expect(matchesQuery(windowCenter, attributeQuery(query))).toBe(false);
});
