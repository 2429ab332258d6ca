// The package's own types are sources that our stricter compiler refuses.
declare module 'lzma1' {
    export function compress(data: Uint8Array, mode?: number): Uint8Array<ArrayBuffer>;
    export function decompress(data: Uint8Array): Uint8Array<ArrayBuffer>;
}
