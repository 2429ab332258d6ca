declare module 'virtual:engine.wasm' {
    /** engine.wasm, compressed with gzip, as base64. */
    const compressed: string;
    export default compressed;
}
declare module '*?worker&inline' {
    const make: new () => Worker;
    export default make;
}
