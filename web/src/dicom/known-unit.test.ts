import { expect, test } from 'vitest';
import { knownUnit } from './known-unit';

test('units of Rescale Type, of PET and of UCUM are known', () => {
  const units = ['HU', 'BQML', 'Z_EFF', 'mm2/s', '10*-6.mm2/s', '{SUVbw}g/ml', 'SUVbw g/ml', 'ms'];
  for (const unit of [...units, '%', "[hnsf'U]", '1/s', 's-1', 'ml/100g/min', 'kBq/ml'])
    expect(knownUnit(unit)).toBe(unit);
});

test('any other text in their place is none', () => {
  for (const text of ['Doe', 'DOE^JANE', 'HU Doe', 'Jane mm', 'mmHU', '山田', 'x'.repeat(30)])
    expect(knownUnit(text)).toBe('');
});
