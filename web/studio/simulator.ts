import packed from 'virtual:packed/engine';
import { EngineClient } from '../engine/client';
import EngineWorker from '../engine/worker?worker&inline';
import { Model } from './model';
import { unpack } from './unpack';

/** The engine twice, each in a worker: one plays the run that is shown, the other does the runs behind it. */
export interface Simulator {
    readonly model: Model;
    readonly live: EngineClient;
    readonly background: EngineClient;
}

export async function openSimulator(): Promise<Simulator> {
    const module = await WebAssembly.compile(await unpack(packed));
    const open = () => new EngineClient(module, () => new EngineWorker());
    const live = open();
    return { model: new Model(await live.describe()), live, background: open() };
}
