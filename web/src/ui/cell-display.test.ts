import { describe, expect, it } from 'vitest';
import type { ImageIdentity } from '../ports/image';
import { patientIdentityKey } from './cell-display';
import { makeFrame } from './frame-fixture';

function keyOf(identity: Partial<ImageIdentity>): string {
  const frame = makeFrame();
  return patientIdentityKey({ ...frame, identity: { ...frame.identity, ...identity } });
}

describe('The key of the patient of a picture', () => {
  const first = { studyInstanceUid: '1.1' };
  const second = { studyInstanceUid: '1.2' };

  it('is one for two studies of one patient', () => {
    expect(keyOf(first)).toBe(keyOf(second));
  });

  it('is of the study where there is no Patient ID', () => {
    expect(keyOf({ ...first, patientId: '' })).not.toBe(keyOf({ ...second, patientId: '' }));
  });

  it('is of the study where the Patient ID is a stopgap and there is no name', () => {
    const nobody = { patientId: '0', hasPlaceholderId: true, patientName: '^^' };
    expect(keyOf({ ...first, ...nobody })).not.toBe(keyOf({ ...second, ...nobody }));
    const named = { ...nobody, patientName: 'DOE^Jane' };
    expect(keyOf({ ...first, ...named })).toBe(keyOf({ ...second, ...named }));
  });

  it('differs where name, ID or birth date do', () => {
    const keys = [{}, { patientName: 'ROE' }, { patientId: '1' }, { patientBirthDate: '19000101' }];
    expect(new Set(keys.map(keyOf)).size).toBe(keys.length);
  });
});
