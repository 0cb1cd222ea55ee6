/** Texts of hiding whose pictures these are. */
export const kEnglishView = {
  'command.identity': 'Hide identity',
  'identity.hidden': 'hidden',
  'identity.patient': 'Patient {number}',
  'identity.patient.other': '{patient}, named otherwise in this file',
  'identity.study': 'Study {number}',
  'identity.file': 'File {number}',
  'identity.on': 'Identity hidden',
  'identity.on.title':
    'Names, IDs, dates, UIDs and names of files are not shown. Text that is part of a picture stays.',
  'identity.no-export':
    'While identity is hidden, attributes and findings are not copied or saved.',
  'identity.burned-in': 'Text in the picture may name the patient: it cannot be hidden',
  'identity.burned-in.unknown': 'The picture itself may hold text that names the patient',
} as const;
