// An engine in Node, from the file that the preset `wasm` builds or that CONCERT_ENGINE names.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Engine } from '../../engine/engine';

export const engineFile = process.env['CONCERT_ENGINE'] ?? fileURLToPath(new URL('../../../build/wasm/web/engine/engine.wasm', import.meta.url));

export function engineModule(): WebAssembly.Module {
    if (!existsSync(engineFile)) throw new Error(`${engineFile} is not there; build it: cmake --preset wasm && cmake --build build/wasm`);
    return new WebAssembly.Module(readFileSync(engineFile));
}

export async function startEngine(): Promise<Engine> {
    return await Engine.start(engineModule());
}
