/** The part of WebAssembly that is used here, as types: the language has none for it outside the browser. */

/** A memory that functions of WebAssembly work on. */
export interface WasmMemory {
  readonly buffer: ArrayBuffer
}

interface Wasm {
  readonly validate: (bytes: Uint8Array<ArrayBuffer>) => boolean
  readonly Memory: new (size: { readonly initial: number }) => WasmMemory
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object
  readonly Instance: new (
    module: object,
    imports: { readonly outside: { readonly memory: WasmMemory } },
  ) => { readonly exports: unknown }
}

/** WebAssembly, where there is any. */
export const webAssembly: Wasm | undefined = (globalThis as { readonly WebAssembly?: Wasm }).WebAssembly
