import type { kEnglishView } from '../messages-en-view';
import type { Translation } from '../translate';

/** Hiding whose pictures these are, in simplified Chinese. */
export const kChineseView: Translation<typeof kEnglishView> = {
  'command.identity': '隐藏身份',
  'identity.hidden': '已隐藏',
  'identity.patient': '患者 {number}',
  'identity.patient.other': '{patient}，此文件中姓名不同',
  'identity.study': '检查 {number}',
  'identity.file': '文件 {number}',
  'identity.on': '身份已隐藏',
  'identity.on.title': '不显示姓名、ID、日期、UID 和文件名。图像本身的文字仍会保留。',
  'identity.no-export': '身份隐藏期间，不复制也不保存属性和异常。',
  'identity.burned-in': '图像中的文字可能含有患者姓名：无法隐藏',
  'identity.burned-in.unknown': '图像本身可能含有患者姓名的文字',
};
