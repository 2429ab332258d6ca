import { image } from './compose';
import { init } from './engine';
import type { Figure, Language } from './figure';
import { standAlone } from './tidy';

/** A figure as a document of its own, of the same bytes in Node and in a browser. */
export function svg(figure: Figure, language: Language, size: { readonly width: number; readonly height: number }): string {
    for (const [name, value] of Object.entries(size)) {
        if (!Number.isFinite(value) || value < 300 || value > 10000) throw new Error(`${name} ${value} is outside 300 to 10000 pixels`);
    }
    const composed = composedOrNamed(figure, language, size.width, size.height);
    const chart = init(null, null, { renderer: 'svg', ssr: true, width: size.width, height: size.height });
    try {
        chart.setOption(composed.option);
        return standAlone(chart.renderToSVGString(), figure, language, size.width, size.height);
    } finally {
        chart.dispose();
    }
}

/** What is wrong with a figure says which figure it is. */
function composedOrNamed(figure: Figure, language: Language, width: number, height: number): ReturnType<typeof image> {
    try {
        return image(figure, language, width, height);
    } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        throw new Error(message.startsWith('figure ') ? message : `figure ${figure.id}, ${width} × ${height} pixels: ${message}`);
    }
}
