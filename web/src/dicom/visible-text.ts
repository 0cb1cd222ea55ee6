const kDelete = 0x7f;
// Bidirectional controls, zero-width characters, line separators, the soft hyphen and the byte order mark can make
// one text look like another.
const kInvisible =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

/** Text from a file with its control and invisible characters made visible: TAB as "␉", U+202E as "‹202E›". */
export function visibleText(text: string): string {
  return text.replace(kInvisible, visibleCharacter);
}

function visibleCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === kDelete) return '\u2421';
  return `‹${code.toString(16).toUpperCase().padStart(4, '0')}›`;
}
