// The engine in a classic worker: answers the questions of messages.ts, one after the other.
import { StudyMistakes } from './answers';
import { Engine } from './engine';
import type { Frame, FromWorker, Looked, Telling, ToWorker } from './messages';
import { Player } from './player';
import { resultHash } from './result_hash';

interface WorkerScope {
    onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
    postMessage(message: FromWorker, transfer: ArrayBufferLike[]): void;
}
const page = self as unknown as WorkerScope;

const buffersOf = (arrays: Looked): ArrayBufferLike[] => Object.values(arrays).map((array) => array.buffer);
const buffersOfFrame = (frame: Frame): ArrayBufferLike[] => [frame.status.buffer, ...frame.curves.map((curve) => curve.buffer)];

let engine: Promise<Engine> | undefined;
let player: Player | undefined;
let playId = 0;

function tell(id: number, telling: Telling, transfer: ArrayBufferLike[] = []): void {
    page.postMessage({ id, ...telling }, transfer);
}

function showFrame(frame: Frame): void {
    tell(playId, { tell: 'frame', frame }, buffersOfFrame(frame));
}

async function start(module: WebAssembly.Module): Promise<void> {
    engine = Engine.start(module);
    const started = await engine;
    player = new Player(started, showFrame);
    tell(0, { tell: 'ready' });
}

async function answer(question: Exclude<ToWorker, { start: unknown }>): Promise<void> {
    const { id } = question;
    const running = await engine;
    if (!running || !player) throw new Error('the engine is not started');
    switch (question.ask) {
        case 'describe':
            return tell(id, { tell: 'described', description: running.describe() });
        case 'check':
            return tell(id, { tell: 'checked', plan: running.check(question.study) });
        case 'run': {
            const ran = running.run(question.study, (progress) => {
                tell(id, { tell: 'progress', progress });
                return false;  // whoever wants it to stop ends the worker: it hears nothing while it runs
            });
            if (!ran) return;
            const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
            const hash = subtle ? await resultHash(ran.tables, subtle) : undefined;
            const { runs, curves, summary } = ran.tables;
            return tell(id, { tell: 'ran', ran, hash }, [runs.buffer, curves.buffer, summary.buffer]);
        }
        case 'play': {
            playId = id;
            const playing = player.begin(question.study, question.point, question.arm, question.replicate, question.watch);
            const steady = player.look();
            const frame = player.frame();
            return tell(id, { tell: 'playing', playing, steady, frame }, [...buffersOf(steady), ...buffersOfFrame(frame)]);
        }
        case 'pace':
            return player.setPace(question.weeksPerSecond);
        case 'step': {
            const frame = player.step(question.weeks);
            return tell(playId, { tell: 'frame', frame }, buffersOfFrame(frame));
        }
        case 'look': {
            const arrays = player.look(question.arrays);
            return tell(id, { tell: 'looked', arrays }, buffersOf(arrays));
        }
    }
}

function failed(id: number, thrown: unknown): void {
    if (thrown instanceof StudyMistakes) tell(id, { tell: 'mistakes', mistakes: thrown.mistakes });
    else tell(id, { tell: 'broken', reason: thrown instanceof Error ? thrown.message : String(thrown) });
}

page.onmessage = ({ data }) => {
    if ('start' in data) void start(data.start).catch((thrown: unknown) => failed(0, thrown));
    else void answer(data).catch((thrown: unknown) => failed(data.id, thrown));
};
