import { saveBlob } from './save-blob';

/** Lets the person save a text. */
export function saveText(name: string, type: string, text: string): void {
  saveBlob(new Blob([text], { type: `${type};charset=utf-8` }), name);
}
