import assert from 'node:assert/strict';
import { test } from 'node:test';

import { findBreaches } from '../../scripts/check-rooms.mjs';

const ALLOWED = [
  ['core', '#include <vector>'],
  ['pixels', '#include "core/result.h"'],
  ['pixels', '#include "pixels/lut.h"'],
  ['dicom', '#include "dcmtk/dcmdata/dctk.h"'],
  ['codecs', '#include "ijg8/jpeglib8.h"'],
  ['bindings', '#include "hierarchy/index.h"'],
  ['bindings', '#include <emscripten/val.h>'],
  ['pixels', '// #include "dicom/data_set.h"'],
];
for (const [room, line] of ALLOWED) {
  test(`${room} may have: ${line}`, () => assert.deepEqual(findBreaches(room, line), []));
}

const FORBIDDEN = [
  ['core', '#include "dicom/data_set.h"'],
  ['pixels', '#include "dicom/data_set.h"'],
  ['dicom', '#include "codecs/decode.h"'],
  ['dicom', '#include "bindings/guarded.h"'],
  ['codecs', '#include "dcmtk/dcmdata/dctk.h"'],
  ['bindings', '#include <dcmtk/dcmdata/dctk.h>'],
  ['core', '#include <emscripten.h>'],
  ['pixels', '  #  include  <emscripten/bind.h>'],
  ['dicom', '#include "openjpeg.h"'],
  ['bindings', '#include "charls/intrface.h"'],
  ['codecs', '#include "../core/result.h"'],
];
for (const [room, line] of FORBIDDEN) {
  test(`${room} may not have: ${line}`, () => {
    assert.deepEqual(
      findBreaches(room, `#pragma once\n${line}\n`).map((breach) => breach.line),
      [2],
    );
  });
}
