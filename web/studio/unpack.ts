import UnpackWorker from './unpack_worker?worker&inline';

type Answer = { id: number; bytes: Uint8Array<ArrayBuffer> } | { id: number; failure: string };

/** The bytes that the build has packed. Each call has a worker of its own, so that two go on side by side. */
export function unpack(packed: string): Promise<Uint8Array<ArrayBuffer>> {
    return new Promise((done, fail) => {
        const worker = new UnpackWorker();
        worker.onmessage = ({ data }: MessageEvent<Answer>) => {
            worker.terminate();
            if ('bytes' in data) done(data.bytes);
            else fail(new Error(data.failure));
        };
        worker.onerror = (event) => {
            worker.terminate();
            fail(new Error(`the page's own data could not be unpacked: ${event.message}`));
        };
        worker.postMessage({ id: 0, packed });
    });
}
