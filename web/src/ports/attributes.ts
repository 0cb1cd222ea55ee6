/** One row of the attribute inspector. Text is text, never markup. */
export interface AttributeRow {
  /** Path of tags from the top, "(0008,1140)[1](0008,1155)"; unique in the instance. */
  readonly path: string;
  /** 0 at the top. */
  readonly depth: number;
  /** "(0010,0010)"; '' for the row of a sequence item. */
  readonly tag: string;
  readonly keyword: string;
  /** "Patient's Name" where the dictionary has it; private creator named for private elements. */
  readonly name: string;
  readonly vr: string;
  readonly vm: number;
  /** In bytes as encoded; -1 for undefined length. */
  readonly length: number;
  /** Decoded, UTF-8, values separated by "\\"; shortened to at most 1,024 characters. */
  readonly value: string;
  readonly isShortened: boolean;
  /** A readable form where there is one: name of a UID, a date, a person name. '' otherwise. */
  readonly meaning: string;
}

export interface AttributeList {
  readonly rows: readonly AttributeRow[];
}
