/**
 * Frames of the corpus that do not come out as the reference has them, each with the reason. A file that is not listed
 * here has to agree; a file that is listed and agrees has to be taken off.
 */
export const knownDifferences = {
  'pydicom+pydicom-data/data_store/data/liver_j2k.dcm':
    // The reference (ffmpeg, the only decoder that answered) wrote each 1-bit sample into the top bit of its byte, so its
    // masked hash is that of 262,144 zero bytes, for all three frames alike. Ours equal the native liver.dcm.
    'the reference masked the wrong bit of a 1-bit JPEG 2000 frame',
  'pydicom+pydicom-data/data_store/data/liver_nonbyte_aligned_j2k.dcm':
    'the reference masked the wrong bit of a 1-bit JPEG 2000 frame',
  'pydicom+pydicom/src/pydicom/data/test_files/JPEG2000-embedded-sequence-delimiter.dcm':
    // Xsiz was overwritten with FE FF DD E0 (an image 3.7 billion columns wide) to test a search for delimiters. The
    // fragment is found whole; the codestream itself contradicts the header.
    'the codestream says 3,722,445,056 columns, the header 256: refused',
  'fo-dicom+fo-dicom/Tests/FO-DICOM.Benchmark/Data/multiframe.dcm':
    // 23 of 140 JPEG frames have fewer columns in their SOF0 than Columns (0028,0011): PS3.5 8.2.1 wants them equal.
    'some codestreams are 240 × 55 and the like in an image of 240 × 240: refused, the other frames agree',
  'pydicom+pydicom/src/pydicom/data/test_files/nested_priv_SQ.dcm':
    'two bytes of Pixel Data without Rows, Columns and Bits Allocated: no image can be made (PS3.3 C.7.6.3)',
  'pydicom+pydicom/src/pydicom/data/test_files/meta_missing_tsyntax.dcm':
    'two bytes of Pixel Data without Rows, Columns and Bits Allocated: no image can be made (PS3.3 C.7.6.3)',
  'dcm4che+dcm4che/dcm4che-test-data/src/main/resources/will-jxl.dcm':
    // The reference rebuilt the JPEG and hashed its YCbCr; libjxl gives pixels, RGB. jpegxl.test.mjs compares those.
    'a recompressed JPEG comes out as RGB, the reference hashed YCbCr of the rebuilt JPEG',
};
