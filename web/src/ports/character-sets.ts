import type { FileId } from './tree';

/** One text of a file, in one character set. */
export interface CharacterSetReading {
  readonly text: string;
  /** Every byte has a meaning there. */
  readonly isExact: boolean;
}

/** For whoever has to choose: the same text in several sets. */
export interface CharacterSetReadings {
  /** Specific Character Set as the file has it, '' for none. */
  readonly declared: string;
  /** The set in use. */
  readonly used: string;
  /** Of the text, "(0010,0010)"; '' where the file has none beyond ASCII. */
  readonly tag: string;
  /** One for each term that was asked for. */
  readonly readings: readonly CharacterSetReading[];
}

/** Character sets that a person chose in place of what files declare; forgotten with the files. */
export interface CharacterSetChoices {
  /** null where the file's own declaration holds. */
  of(fileId: FileId): string | null;
  readings(fileId: FileId, terms: readonly string[]): Promise<CharacterSetReadings>;
  /** Reads the headers again and files them anew; null undoes a choice. Resolves when tree and findings are told. */
  choose(fileIds: readonly FileId[], term: string | null): Promise<void>;
}
