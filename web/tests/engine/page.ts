// What the browser tests ask the engine from: a page that holds it as the studio will.
import * as engine from '../../engine/inlined';

declare global {
    interface Window {
        engine: typeof engine;
    }
}
window.engine = engine;
