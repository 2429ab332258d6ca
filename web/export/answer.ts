import { csv, svg } from '../charts';
import type { Request } from './request';

/** One figure as files. */
export interface File {
    readonly name: string;
    readonly svg: string;
    readonly csv: string;
}

/** Every figure of a request as an image and as its data. */
export function answer(request: Request): { files: File[] } {
    const [width, height] = request.size;
    return {
        files: request.figures.map((figure) => ({
            name: figure.id,
            svg: svg(figure, request.language, { width, height }),
            csv: csv(figure, request.language, request.csv),
        })),
    };
}
