import type { kEnglishView } from '../messages-en-view';
import type { Translation } from '../translate';

/** Hiding whose pictures these are, in German. */
export const kGermanView: Translation<typeof kEnglishView> = {
  'command.identity': 'Identität verbergen',
  'identity.hidden': 'verborgen',
  'identity.patient': 'Patient {number}',
  'identity.patient.other': '{patient}, in dieser Datei anders benannt',
  'identity.study': 'Studie {number}',
  'identity.file': 'Datei {number}',
  'identity.on': 'Identität verborgen',
  'identity.on.title':
    'Namen, IDs, Datumsangaben, UIDs und Dateinamen werden nicht gezeigt. Text, der Teil eines Bildes ist, bleibt.',
  'identity.no-export':
    'Solange die Identität verborgen ist, werden Attribute und Auffälligkeiten weder kopiert noch gesichert.',
  'identity.burned-in': 'Text im Bild kann den Patienten nennen: Er lässt sich nicht verbergen',
  'identity.burned-in.unknown': 'Das Bild selbst kann Text enthalten, der den Patienten nennt',
};
