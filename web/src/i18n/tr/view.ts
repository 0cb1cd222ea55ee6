import type { kEnglishView } from '../messages-en-view';
import type { Translation } from '../translate';

/** Hiding whose pictures these are, in Turkish. */
export const kTurkishView: Translation<typeof kEnglishView> = {
  'command.identity': 'Kimliği gizle',
  'identity.hidden': 'gizli',
  'identity.patient': 'Hasta {number}',
  'identity.patient.other': '{patient}, bu dosyada başka adla',
  'identity.study': 'Tetkik {number}',
  'identity.file': 'Dosya {number}',
  'identity.on': 'Kimlik gizli',
  'identity.on.title':
    'Adlar, kimlik numaraları, tarihler, UID’ler ve dosya adları gösterilmiyor. Görüntünün parçası olan yazı kalır.',
  'identity.no-export':
    'Kimlik gizliyken öznitelikler ve uyumsuzluklar kopyalanmaz ve kaydedilmez.',
  'identity.burned-in': 'Görüntüdeki yazı hastanın adını içerebilir: gizlenemez',
  'identity.burned-in.unknown': 'Görüntünün kendisi hastanın adını içeren yazı taşıyabilir',
};
