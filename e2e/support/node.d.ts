/** The few names of Node, and of our own scripts, that the tests use; the browser side has none of them. */
declare module 'node:fs' {
  export function existsSync(path: string): boolean;
  export function mkdirSync(path: string, options: { recursive: boolean }): void;
  export function mkdtempSync(prefix: string): string;
  export function readFileSync(path: string): Uint8Array<ArrayBuffer>;
  export function readFileSync(path: string, encoding: 'utf8'): string;
  export function readdirSync(path: string): string[];
  export function rmSync(path: string, options?: { recursive: boolean }): void;
  export function statSync(path: string): { isDirectory(): boolean; readonly size: number };
  export function writeFileSync(path: string, data: Uint8Array | string): void;
}

declare module 'node:buffer' {
  export const Buffer: {
    from(data: Uint8Array): { toString(encoding: 'base64'): string };
  };
}

declare module 'node:zlib' {
  export function brotliCompressSync(data: Uint8Array): Uint8Array<ArrayBuffer>;
  export function inflateSync(data: Uint8Array): Uint8Array<ArrayBuffer>;
}

declare module 'node:os' {
  export function tmpdir(): string;
}

declare module 'node:path' {
  export function basename(path: string): string;
  export function dirname(path: string): string;
  export function join(...parts: string[]): string;
}

declare module 'node:url' {
  export function fileURLToPath(url: URL): string;
}

declare module 'node:child_process' {
  export function execFileSync(
    file: string,
    args: readonly string[],
    options: { encoding: 'utf8'; maxBuffer: number; stdio: readonly string[] },
  ): string;
  export function spawnSync(
    file: string,
    args: readonly string[],
    options?: { readonly input?: Uint8Array; readonly maxBuffer: number },
  ): {
    readonly status: number | null;
    readonly stdout: Uint8Array;
    readonly stderr: { toString(): string };
  };
}

declare module '*/serve.mjs' {
  export interface ServerRequest {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string | undefined>>;
  }
  export interface Server {
    on(event: 'request', listener: (request: ServerRequest) => void): void;
    close(): void;
    closeAllConnections(): void;
  }
  export function createServer(root: string): Server;
  export function listen(server: Server, port: number): Promise<number>;
}

declare module '*/corpus.mjs' {
  export type Row = Readonly<Record<string, string>>;
  export function table(name: string): Row[];
  export function groupsOf(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]>;
}

declare module '*/file-reader.mjs' {
  export class FileReader {
    constructor(path: string);
    readonly size: number;
    read(offset: number, length: number): Uint8Array<ArrayBuffer> | null;
    readRanges(
      ranges: readonly { readonly offset: number; readonly length: number }[],
    ): Uint8Array<ArrayBuffer> | null;
    close(): void;
  }
}

declare module '*/modules.mjs' {
  export function datasetModule(): Promise<unknown>;
  export function colourProfileModule(): Promise<unknown>;
  export function codecModule(image: { readonly codecModule: string }): Promise<unknown>;
  export function withCharacterTables<T>(run: (dataset: never) => T): Promise<T>;
}

declare module '*/colour-profiles.mjs' {
  export interface ColourProfiles {
    readonly missing: string;
    readonly profiles: Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
    readonly colours: readonly (readonly number[])[];
    readonly expected: Readonly<Record<string, readonly (readonly number[])[]>>;
  }
  export function colourProfiles(): ColourProfiles;
}

declare const process: { readonly env: Readonly<Record<string, string | undefined>> };
