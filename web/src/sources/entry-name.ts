// Code page 437, what PKZIP wrote names in: the letters of bytes 0x80 to 0xFF.
const kCodePage437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀' +
  'αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/**
 * The name of a ZIP entry. With the UTF-8 flag it is UTF-8; without, the encoding is said nowhere: UTF-8 where the bytes
 * are (many tools forget the flag), Shift-JIS, EUC-KR or GBK where that gives nothing but letters of those scripts, else
 * code page 437. The guess is for reading only; nothing depends on it.
 */
export function decodeEntryName(bytes: Uint8Array, isUtf8: boolean): string {
  if (bytes.every((byte) => byte < 0x80)) return new TextDecoder('ascii').decode(bytes);
  const utf8 = decodedAs(bytes, 'utf-8');
  if (isUtf8 || utf8 !== null) return utf8 ?? new TextDecoder().decode(bytes);
  const japanese = decodedAs(bytes, 'shift_jis');
  if (japanese !== null && /[\u3040-\u30ff]/u.test(japanese) && isOf(japanese)) return japanese;
  const korean = decodedAs(bytes, 'euc-kr');
  if (korean !== null && isHangul(korean)) return korean;
  // Two letters at least: short pairs of accented Western letters would be read as one Chinese one.
  const chinese = decodedAs(bytes, 'gbk');
  if (chinese !== null && isOf(chinese) && (chinese.match(/\p{Script=Han}/gu)?.length ?? 0) > 1)
    return chinese;
  return Array.from(bytes, (byte) =>
    byte < 0x80 ? String.fromCharCode(byte) : (kCodePage437[byte - 0x80] ?? '\ufffd'),
  ).join('');
}

function decodedAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Nothing but ASCII and syllables of Korean, and five of those: the same bytes are common Chinese characters, but hardly
 * five in a row.
 */
function isHangul(text: string): boolean {
  return (
    /^[\u0020-\u007e\uac00-\ud7a3]*$/u.test(text) &&
    /(?:[\uac00-\ud7a3][^\uac00-\ud7a3]*){5}/u.test(text)
  );
}

/** Nothing but ASCII, kana (of full width) and common Chinese characters. */
function isOf(text: string): boolean {
  return /^[\u0020-\u007e\u3000-\u30ff\u4e00-\u9fff]*$/u.test(text);
}
