/**
 * Messages that are in English only, by key or by the first part of the key with its dot. They are said in English in
 * every language. A test fails for what is neither translated nor listed here, and for what is listed and translated.
 */
export const kUntranslated: readonly string[] = [];
