import type { kEnglishView } from '../messages-en-view';
import type { Translation } from '../translate';

/** Hiding whose pictures these are, in Spanish. */
export const kSpanishView: Translation<typeof kEnglishView> = {
  'command.identity': 'Ocultar la identidad',
  'identity.hidden': 'oculto',
  'identity.patient': 'Paciente {number}',
  'identity.patient.other': '{patient}, con otro nombre en este archivo',
  'identity.study': 'Estudio {number}',
  'identity.file': 'Archivo {number}',
  'identity.on': 'Identidad oculta',
  'identity.on.title':
    'No se muestran nombres, ID, fechas, UID ni nombres de archivo. El texto que forma parte de una imagen permanece.',
  'identity.no-export':
    'Mientras la identidad esté oculta, no se copian ni guardan atributos ni anomalías.',
  'identity.burned-in': 'El texto de la imagen puede nombrar al paciente: no se puede ocultar',
  'identity.burned-in.unknown': 'La propia imagen puede contener texto que nombre al paciente',
};
