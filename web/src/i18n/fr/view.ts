import type { kEnglishView } from '../messages-en-view';
import type { Translation } from '../translate';

/** Hiding whose pictures these are, in French. */
export const kFrenchView: Translation<typeof kEnglishView> = {
  'command.identity': 'Masquer l’identité',
  'identity.hidden': 'masqué',
  'identity.patient': 'Patient {number}',
  'identity.patient.other': '{patient}, nommé autrement dans ce fichier',
  'identity.study': 'Examen {number}',
  'identity.file': 'Fichier {number}',
  'identity.on': 'Identité masquée',
  'identity.on.title':
    'Noms, ID, dates, UID et noms de fichiers ne sont pas affichés. Le texte qui fait partie d’une image reste.',
  'identity.no-export':
    'Tant que l’identité est masquée, attributs et anomalies ne sont ni copiés ni enregistrés.',
  'identity.burned-in': 'Du texte dans l’image peut nommer le patient : il ne peut pas être masqué',
  'identity.burned-in.unknown':
    'L’image elle-même contient peut-être du texte qui nomme le patient',
};
