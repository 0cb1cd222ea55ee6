/**
 * What each finding says, and what to do about it: `finding.<code>` and `finding.<code>.advice` for every code of
 * wasm/integrity/rules.h. Sentences name no patient; the values stand in the evidence.
 */
export const kFindingMessages = {
  'finding.several-patients': '{patients} patients are open together. Each file holds one of them.',
  'finding.several-patients.advice':
    'Make sure whose pictures you look at: name and ID are in every cell.',
  'finding.patient-name-conflict': 'One Patient ID carries {values} different names.',
  'finding.patient-name-conflict.advice':
    'These may be pictures of different persons. Ask where the files came from before you rely on them.',
  'finding.patient-name-differs-in-part':
    'One Patient ID carries names of which one is part of the other.',
  'finding.patient-name-differs-in-part.advice':
    'Probably one person, once with an initial, one name fewer, lost letters ("?") or in another script. Compare birth dates.',
  'finding.patient-name-spelling': 'The name of one patient is spelt in {values} ways.',
  'finding.patient-name-spelling.advice': 'The names are the same apart from: {steps}.',
  'finding.patient-name-sometimes-empty': 'Some files of a patient have no name.',
  'finding.patient-name-sometimes-empty.advice':
    'They were put together by Patient ID. Compare birth date and sex.',
  'finding.patient-birth-date-conflict': 'One Patient ID carries {values} birth dates.',
  'finding.patient-birth-date-conflict.advice':
    'These may be pictures of different persons. Ask where the files came from before you rely on them.',
  'finding.patient-sex-conflict': 'One Patient ID carries {values} entries for the sex.',
  'finding.patient-sex-conflict.advice': 'Compare names and birth dates; one entry may be a slip.',
  'finding.same-person-different-ids':
    'The same name and birth date stand under {patients} Patient IDs.',
  'finding.same-person-different-ids.advice':
    'Perhaps one person with IDs of several hospitals. They are kept apart here.',
  'finding.patient-id-with-and-without-issuer':
    'One Patient ID stands with and without the one who issued it.',
  'finding.patient-id-with-and-without-issuer.advice':
    'Without an issuer nobody can tell whether it is the same person. They are kept apart here.',
  'finding.other-patient-id-matches':
    'Among the other IDs of a patient is that of another patient who is open here.',
  'finding.other-patient-id-matches.advice': 'Both may be one person. They are kept apart here.',
  'finding.directory-patient-mismatch': 'The DICOMDIR names another patient than the file.',
  'finding.directory-patient-mismatch.advice':
    'The file is shown under what it says itself. Ask who made the disc.',
  'finding.patient-id-placeholder':
    'A Patient ID is a stopgap, such as 0 or UNKNOWN, and identifies nobody.',
  'finding.patient-id-placeholder.advice':
    'Its files are put together by name and birth date as well. Whether several examinations are of one person cannot be told.',
  'finding.patient-id-spelling': 'Patient IDs differ only in how they are written.',
  'finding.patient-id-spelling.advice':
    'They differ in: {steps}. They are kept apart here; compare names and birth dates.',
  'finding.directory-instance-mismatch': 'Files hold other objects than the DICOMDIR says.',
  'finding.directory-instance-mismatch.advice':
    'It may be the index of another disc, or files were replaced. Shown is what is in the files.',
  'finding.group-of-patients': 'A file stands for a group of subjects, not for one.',
  'finding.group-of-patients.advice':
    'Usually small animals imaged together. Which subject lies where is in its attributes.',
  'finding.patient-id-missing': 'The Patient ID is missing.',
  'finding.patient-id-missing.advice':
    'Nothing identifies this person for certain; files are put together within one study only.',
  'finding.patient-id-multi-valued': 'The Patient ID has several values, where one is allowed.',
  'finding.patient-id-multi-valued.advice': 'It is taken as one ID, letter by letter.',
  'finding.private-person-name':
    'A private element holds another person’s name than Patient’s Name.',
  'finding.private-person-name.advice':
    'Often a physician or operator. Look before you pass it on.',
  'finding.repeated-identity':
    'An identifying attribute occurs twice in one file, with different values.',
  'finding.repeated-identity.advice':
    'The first value is used here; other programs may take the second. Do not rely on whose file it is.',

  'finding.character-set-suspect':
    'Text is probably in another character set than the file declares.',
  'finding.character-set-suspect.advice':
    'Names are shown as declared. Compare the two readings below; if the second is right, choose its character set for the series.',
  'finding.character-set-impossible':
    'Some text cannot be in the character set that the file declares.',
  'finding.character-set-impossible.advice':
    'It is shown in the set below, or with marks where bytes have no meaning. Choose another character set for the series if names look wrong.',
  'finding.character-set-undeclared':
    'Text has letters beyond ASCII, but the file does not say in which character set.',
  'finding.character-set-undeclared.advice':
    'It is shown in the set below. Choose another character set for the series if names look wrong.',
  'finding.character-set-chosen': 'The character set of a series was chosen by hand.',
  'finding.character-set-chosen.advice':
    'Names are shown in the chosen set, not as the file declares. The choice is forgotten when the files are closed.',

  'finding.study-uid-in-several-patients':
    'One Study Instance UID stands under {patients} patients.',
  'finding.study-uid-in-several-patients.advice':
    'An examination belongs to one person. It is shown separately under each of them.',
  'finding.series-uid-in-several-patients':
    'One Series Instance UID stands under {patients} patients.',
  'finding.series-uid-in-several-patients.advice':
    'A series belongs to one person. It is shown separately under each of them.',
  'finding.series-uid-in-several-studies': 'One Series Instance UID stands in {studies} studies.',
  'finding.series-uid-in-several-studies.advice':
    'A series belongs to one examination. It is shown separately in each of them.',
  'finding.sop-instance-uid-conflict':
    'One SOP Instance UID stands on {instances} objects with different contents.',
  'finding.sop-instance-uid-conflict.advice':
    'A UID names one object. All of them are shown; one may be an edited or re-compressed version.',
  'finding.sop-instance-copies': 'Exact copies of objects are here as well: {copies}.',
  'finding.sop-instance-copies.advice': 'Nothing to do; each object is shown once.',
  'finding.series-size-inconsistent': 'The slices of a series have {values} different sizes.',
  'finding.series-size-inconsistent.advice':
    'Scrolling may jump. They may be different reconstructions in one series.',
  'finding.series-spacing-inconsistent':
    'The slices of a series have {values} different pixel spacings.',
  'finding.series-spacing-inconsistent.advice':
    'Lengths are right in each slice, but slices do not fit each other.',
  'finding.series-frame-of-reference-inconsistent':
    'The slices of a series have {values} frames of reference.',
  'finding.series-frame-of-reference-inconsistent.advice':
    'Their positions cannot be compared: the patient may have been placed anew in between.',
  'finding.series-modality-inconsistent':
    'A series has {values} modalities, where it should have one.',
  'finding.series-modality-inconsistent.advice': 'Two series may have been given one UID.',
  'finding.slices-missing': 'Slices of a stack are missing: {count}.',
  'finding.slices-missing.advice':
    'The distances say that pictures were lost on the way. Where they should be is in the evidence, along the normal.',
  'finding.concatenation-parts-missing':
    'Parts of multi-frame objects that were sent in pieces are missing: {missing}.',
  'finding.concatenation-parts-missing.advice':
    'Their frames were lost on the way. Which parts are missing, of how many, is in the evidence.',
  'finding.slice-positions-repeated':
    'Some positions of a stack hold more than one slice; too many: {count}.',
  'finding.slice-positions-repeated.advice':
    'They may be repeated acquisitions or copies that were edited. Distances along the normal are in the evidence.',
  'finding.slice-spacing-uneven':
    'The distances between slices of a stack are uneven in {count} places.',
  'finding.slice-spacing-uneven.advice':
    'Measure and reformat with care. Behind which positions is in the evidence, along the normal.',
  'finding.instance-numbers-missing':
    'Instance Numbers of a series are missing: {missing} beside {present} that are there.',
  'finding.instance-numbers-missing.advice':
    'Images may have been lost on the way. Compare with the number at the source.',

  'finding.study-uid-missing': 'The Study Instance UID is missing.',
  'finding.study-uid-missing.advice': 'The file cannot be assigned to an examination for certain.',
  'finding.series-uid-missing': 'The Series Instance UID is missing.',
  'finding.series-uid-missing.advice': 'The file cannot be assigned to a series for certain.',
  'finding.sop-instance-uid-missing': 'The data set has no SOP Instance UID.',
  'finding.sop-instance-uid-missing.advice':
    'The one of the file header is used where there is one. Archives may refuse the file.',
  'finding.sop-class-uid-missing': 'The data set has no SOP Class UID.',
  'finding.sop-class-uid-missing.advice':
    'The one of the file header is used where there is one. Archives may refuse the file.',
  'finding.uid-malformed': 'A UID has characters that no UID can have.',
  'finding.uid-malformed.advice':
    'It is taken letter by letter. Other programs may refuse the file.',
  'finding.uid-too-long': 'A UID is longer than 64 characters.',
  'finding.uid-too-long.advice':
    'It is taken as it is. Other programs may cut it off and mix objects up.',
  'finding.uid-leading-zero': 'A UID has a component with a zero in front.',
  'finding.uid-leading-zero.advice': 'It is taken letter by letter. Some programs may change it.',
  'finding.meta-sop-class-mismatch': 'File header and data set name different SOP Classes.',
  'finding.meta-sop-class-mismatch.advice':
    'The data set is believed. The file was edited or damaged.',
  'finding.meta-sop-instance-mismatch':
    'File header and data set name different SOP Instance UIDs.',
  'finding.meta-sop-instance-mismatch.advice':
    'The data set is believed. The file was edited or damaged.',
  'finding.transfer-syntax-mismatch': 'The data set is not encoded as its Transfer Syntax says.',
  'finding.transfer-syntax-mismatch.advice':
    'It is read as it is. Other programs may fail or show garbage.',

  'finding.birth-after-study': 'The birth date lies after the study date.',
  'finding.birth-after-study.advice':
    'One of the dates is wrong, or the picture is of somebody else.',
  'finding.study-in-future': 'The study date lies in the future.',
  'finding.study-in-future.advice': 'The clock of the device, or of this computer, was wrong.',
  'finding.date-malformed': 'A date is not a day of the calendar.',
  'finding.date-malformed.advice': 'It is shown as it is written, and not compared.',
  'finding.modality-sop-class-mismatch':
    'The modality does not go with the kind of object (SOP Class).',
  'finding.modality-sop-class-mismatch.advice':
    'The file was converted or edited; windows and units may not fit.',
  'finding.identity-removed-but-filled':
    'The file says that the identity was removed, but attributes that identify a person are filled.',
  'finding.identity-removed-but-filled.advice':
    'Do not pass it on as anonymous before you have looked at them.',
  'finding.burned-in-annotation':
    'The pixels contain text that identifies the patient, as the file says.',
  'finding.burned-in-annotation.advice':
    'Removing names from the attributes does not make these pictures anonymous.',
  'finding.burned-in-annotation-unknown': 'The file does not say whether names are in the pixels.',
  'finding.burned-in-annotation-unknown.advice':
    'With pictures of this kind they often are. Look before you pass them on.',
  'finding.lossy-not-declared':
    'The picture was compressed with loss, but the file does not say so.',
  'finding.lossy-not-declared.advice':
    'Fine detail may be gone, here and in every copy made from it.',

  'finding.files-unreadable': 'Files that could not be read: {files}. {reason}',
  'finding.files-unreadable.advice':
    'They are listed under Files. Copy them again from where they came.',
  'finding.file-damaged': 'A file is cut off or has wrong lengths.',
  'finding.file-damaged.advice':
    'What could be read is shown, the rest is missing. Copy it again from where it came.',
  'finding.preamble-program': 'The file begins like a program.',
  'finding.preamble-program.advice':
    'It is harmless here. Do not start it, and tell whoever gave it to you.',
  'finding.preamble-other-format': 'The file begins like a file of another format.',
  'finding.preamble-other-format.advice':
    'Another program may open it as something else. Nothing of that is used here.',
  'finding.preamble-tiff': 'The file is a TIFF picture as well.',
  'finding.preamble-tiff.advice':
    'That is allowed. The two may show different pictures; here the DICOM one is shown.',
  'finding.preamble-text': 'There is readable text before the DICOM part of the file.',
  'finding.preamble-text.advice': 'It may name somebody. Look before you pass the file on.',
  'finding.repeated-tag': 'An attribute occurs twice in one file.',
  'finding.repeated-tag.advice': 'The first one is used here; other programs may take the second.',
  'finding.elements-out-of-order': 'The attributes of a file are not in ascending order.',
  'finding.elements-out-of-order.advice':
    'They are read all the same. Other programs may miss some.',

  'finding.unknown': 'Something does not add up ({code}).',
  'finding.unknown.advice': 'The values are in the evidence.',

  'finding.step.spacing': 'spaces and punctuation',
  'finding.step.case': 'capital and small letters',
  'finding.step.accents': 'accents',
  'finding.step.order': 'order of the parts',
  'finding.step.titles': 'titles',
  'finding.step.forms': 'forms of letters (full or half width, hiragana or katakana)',
  'finding.step.zeros': 'zeros in front',

  'findings.title': 'What does not add up',
  'findings.critical': 'Critical',
  'findings.warning': 'Warnings',
  'findings.note': 'Notes',
  'findings.none': 'Nothing that does not add up was found.',
  'findings.nothing-open': 'Nothing has been opened yet.',
  'findings.evidence': 'Evidence',
  'findings.evidence.values': { one: 'in {count} file', other: 'in {count} files' },
  'findings.evidence.more': 'There is more; only the first values are listed.',
  'findings.evidence.empty': 'empty',
  'findings.places': { one: '{count} place', other: '{count} places' },
  'findings.more-places': { one: 'and {count} more place', other: 'and {count} more places' },
  'findings.go-to': 'Show {place}',
  'findings.export.json': 'Save as JSON',
  'findings.export.text': 'Save as text',
  'findings.export.note': 'The saved file contains names and IDs from the files.',
  'findings.count': { one: '{count} finding', other: '{count} findings' },
  'findings.badge.critical': {
    one: '{count} critical finding',
    other: '{count} critical findings',
  },
  'findings.badge.warning': { one: '{count} warning', other: '{count} warnings' },
  'findings.badge.note': { one: '{count} note', other: '{count} notes' },
  'findings.all': 'In all that is open',

  'summary.title': 'What is open here',
  'summary.not-shown': 'Not shown',
  'summary.files': { one: '{count} file', other: '{count} files' },
  'summary.more-patients': { one: 'and {count} more patient', other: 'and {count} more patients' },
  'summary.more-studies': { one: 'and {count} more study', other: 'and {count} more studies' },
} as const;
