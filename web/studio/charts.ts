import packed from 'virtual:packed/charts';
import { unpack } from './unpack';

export type Charts = typeof import('./charts_pack');

let loaded: Promise<Charts> | undefined;

/** The charts, once a page. */
export function charts(): Promise<Charts> {
    loaded ??= unpack(packed).then(run);
    return loaded;
}

/** Runs the script as a classic one: a page opened from disk may not import modules. */
function run(bytes: Uint8Array<ArrayBuffer>): Promise<Charts> {
    const address = URL.createObjectURL(new Blob([bytes], { type: 'text/javascript' }));
    const script = document.createElement('script');
    script.src = address;
    return new Promise((done, fail) => {
        script.onload = () => {
            URL.revokeObjectURL(address);
            done((globalThis as unknown as { concertCharts: Charts }).concertCharts);
        };
        script.onerror = () => fail(new Error('the charts could not be started'));
        document.head.append(script);
    });
}
