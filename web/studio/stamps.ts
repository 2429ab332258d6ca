import { states } from './colours';
import { element } from '../shared/dom';
import type { Layout } from './layout';
import { drawPerson } from './person_symbol';

/** A crowd, drawn by copying pixels: each kind of person is drawn once and stamped wherever one stands. Twenty thousand of
 *  them take a browser a few milliseconds; drawn one by one, thirty and more. */
export class Stamps {
    private layout: Layout | null = null;
    private kinds: readonly Uint32Array[] = [];
    private side = 0;
    private image = new ImageData(1, 1);

    constructor(private readonly leads: (person: number) => boolean) {}

    /** `reached` has everybody's state by its place among the states; `dense` pixels make one unit of the layout. */
    put(canvas: HTMLCanvasElement, reached: Uint8Array, layout: Layout, dense: number): void {
        const context = canvas.getContext('2d');
        if (!context || canvas.width === 0 || canvas.height === 0) return;
        if (layout !== this.layout) this.cut(layout, dense);
        if (this.image.width !== canvas.width || this.image.height !== canvas.height) this.image = new ImageData(canvas.width, canvas.height);
        const pixels = new Uint32Array(this.image.data.buffer);
        pixels.fill(0);
        for (let i = 0; i < reached.length; ++i) {
            const kind = this.kinds[2 * (reached[i] ?? 0) + (this.leads(i) ? 1 : 0)];
            if (kind) this.stamp(pixels, kind, Math.round((layout.x[i] ?? 0) * dense), Math.round((layout.y[i] ?? 0) * dense));
        }
        context.putImageData(this.image, 0, 0);
    }

    private stamp(pixels: Uint32Array, kind: Uint32Array, px: number, py: number): void {
        const { width, height } = this.image;
        const { side } = this;
        const [left, top] = [px - (side >> 1), py - (side >> 1)];
        for (let row = 0; row < side; ++row) {
            const y = top + row;
            if (y < 0 || y >= height) continue;
            for (let column = 0; column < side; ++column) {
                const x = left + column;
                const pixel = kind[row * side + column] ?? 0;
                if (pixel !== 0 && x >= 0 && x < width) pixels[y * width + x] = pixel;
            }
        }
    }

    private cut(layout: Layout, dense: number): void {
        this.layout = layout;
        this.side = 2 * Math.ceil(layout.cell * 0.62 * dense + 1) + 1;
        const middle = this.side / 2 / dense;
        this.kinds = states.flatMap((state) => [false, true].map((leads) => {
            const canvas = element('canvas', { width: String(this.side), height: String(this.side) });
            const context = canvas.getContext('2d', { willReadFrequently: true });
            if (!context) return new Uint32Array();
            context.scale(dense, dense);
            drawPerson(context, state, leads, layout, middle, middle);
            return new Uint32Array(context.getImageData(0, 0, this.side, this.side).data.buffer);
        }));
    }
}
