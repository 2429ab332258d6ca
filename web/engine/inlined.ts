// The engine in one script: the compiled engine as text and the worker as a blob, so that a page opened from disk has all
// it needs and asks the network for nothing.
import compressed from 'virtual:engine.wasm';
import EngineWorker from './worker?worker&inline';
import { EngineClient } from './client';

let compiled: Promise<WebAssembly.Module> | undefined;

/** The compiled engine. Compiled once a page, for all its workers. */
export function engineModule(): Promise<WebAssembly.Module> {
    compiled ??= decompressed(compressed).then((bytes) => WebAssembly.compile(bytes));
    return compiled;
}

/** An engine in a worker of its own. */
export async function openEngine(): Promise<EngineClient> {
    return new EngineClient(await engineModule(), () => new EngineWorker());
}

/** The bytes that the build has compressed with gzip and written as base64. */
async function decompressed(base64: string): Promise<ArrayBuffer> {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return await new Response(stream).arrayBuffer();
}

export * from './answers';
export * from './arrays';
export { EngineClient, GivenUp } from './client';
export { Engine } from './engine';
export type { Frame, Looked, Watched } from './messages';
export { resultHash } from './result_hash';
