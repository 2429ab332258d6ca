declare module 'virtual:packed/engine' {
    /** engine.wasm, packed with LZMA, as base64. */
    const packed: string;
    export default packed;
}
declare module 'virtual:packed/charts' {
    /** The script of charts_pack.ts, packed with LZMA, as base64. */
    const packed: string;
    export default packed;
}
