import { image } from './compose';
import { init } from './engine';
import type { Figure, Language } from './figure';
import { standAlone } from './tidy';

/** A figure as a document of its own, of the same bytes in Node and in a browser. */
export function svg(figure: Figure, language: Language, size: { readonly width: number; readonly height: number }): string {
    for (const [name, value] of Object.entries(size)) {
        if (!Number.isFinite(value) || value < 300 || value > 10000) throw new Error(`${name} ${value} is outside 300 to 10000 pixels`);
    }
    const composed = image(figure, language, size.width, size.height);
    const chart = init(null, null, { renderer: 'svg', ssr: true, width: size.width, height: size.height });
    try {
        chart.setOption(composed.option);
        return standAlone(chart.renderToSVGString(), figure, language, size.width, size.height);
    } finally {
        chart.dispose();
    }
}
