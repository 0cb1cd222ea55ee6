import type { kEnglishView } from '../messages-en-view';
import type { Translation } from '../translate';

/** Hiding whose pictures these are, in Japanese. */
export const kJapaneseView: Translation<typeof kEnglishView> = {
  'command.identity': '個人情報を隠す',
  'identity.hidden': '非表示',
  'identity.patient': '患者 {number}',
  'identity.patient.other': '{patient}、このファイルでは別の氏名',
  'identity.study': '検査 {number}',
  'identity.file': 'ファイル {number}',
  'identity.on': '個人情報を非表示',
  'identity.on.title':
    '氏名、ID、日付、UID、ファイル名を表示しません。画像に含まれる文字は残ります。',
  'identity.no-export': '個人情報を隠している間は、属性と不整合のコピーと保存はできません。',
  'identity.burned-in': '画像内の文字に患者名が含まれることがあり、隠せません',
  'identity.burned-in.unknown': '画像そのものに患者名の文字が含まれることがあります',
};
